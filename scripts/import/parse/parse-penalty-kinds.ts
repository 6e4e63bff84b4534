import { PENALTY_KINDS, type PenaltyKind } from '#domain/codes/penalty-kind.ts';
import { foldLabel } from './fold-label.ts';
import { remember } from './remember.ts';

const CODES = new Map<string, PenaltyKind>();
for (const { code, wording, aliases } of PENALTY_KINDS) {
  for (const label of [wording, ...aliases]) CODES.set(foldLabel(label), code);
}

// The comma stands last: 没收违法所得、没收非法财物 is one kind, so 、 divides only what is no kind as a whole.
const DIVIDERS = [/[;；\n]/u, /[,，|/+]/u, /[、]/u];

function split(text: string, level: number): string[] {
  if (CODES.has(foldLabel(text))) return [text];
  const divider = DIVIDERS[level];
  if (divider === undefined) return [text];
  return text
    .split(divider)
    .filter((part) => foldLabel(part) !== '')
    .flatMap((part) => split(part, level + 1));
}

type ParsedKinds = { readonly kinds: readonly PenaltyKind[]; readonly unknown: readonly string[] };

/**
 * Reads the kinds of penalty from one cell, several joined by ；;、，. A label that is no kind becomes OTHER and is named in
 * `unknown`; the caller keeps the verbatim text.
 * @example parsePenaltyKinds('警告；罚款') // { kinds: ['WARNING', 'FINE'], unknown: [] }
 */
export const parsePenaltyKinds = remember((text: string): ParsedKinds => {
  const kinds = new Set<PenaltyKind>();
  const unknown: string[] = [];
  for (const label of split(text, 0)) {
    const code = CODES.get(foldLabel(label.replace(/[（(][^（()）]*[)）]$/u, ''))) ?? CODES.get(foldLabel(label));
    if (code === undefined) unknown.push(label.trim());
    kinds.add(code ?? 'OTHER');
  }
  return { kinds: [...kinds], unknown };
});
