import { CHECK_RESULTS, type CheckResult } from '#domain/codes/check-result.ts';
import { foldLabel } from './fold-label.ts';
import { remember } from './remember.ts';

const CODES = new Map<string, CheckResult>();
for (const { code, wording, aliases } of CHECK_RESULTS) {
  for (const label of [wording, ...aliases]) CODES.set(foldLabel(label), code);
}

const OTHER_VIOLATION = /^违反.*规定$/u;
const DIVIDERS = [/[;；\n|]/u, /[,，]/u, /[、]/u];

function codeOf(label: string): CheckResult | undefined {
  const folded = foldLabel(label.replace(/^\s*[（(]?\d{1,2}[)）.、]\s*/u, ''));
  return CODES.get(folded) ?? (OTHER_VIOLATION.test(folded) ? 'OTHER_VIOLATION' : undefined);
}

function read(text: string, level: number): (CheckResult | null)[] {
  const code = codeOf(text);
  if (code !== undefined) return [code];
  const divider = DIVIDERS[level];
  if (divider === undefined) return [null];
  return text
    .split(divider)
    .filter((part) => foldLabel(part) !== '')
    .flatMap((part) => read(part, level + 1));
}

/**
 * Reads the standard results of one check, several joined by ；; or 、. Null if any part is not a standard result: a check is never
 * published with half of what was found.
 * @example parseCheckResults('未发现问题') // ['NO_ISSUE']
 */
export const parseCheckResults = remember((text: string): readonly CheckResult[] | null => {
  const codes = new Set<CheckResult>();
  for (const code of read(text, 0)) {
    if (code === null) return null;
    codes.add(code);
  }
  return codes.size === 0 ? null : [...codes];
});
