import { explainUscc, hasUsccShape, normaliseUscc, type UsccExplanation } from '../identifiers/uscc.ts';

/** What is wrong with a pasted code. */
export type CodeFault = Exclude<UsccExplanation, { kind: 'ok' }>;

/** One pasted code: `line` counts from 1; `fault` null: well formed; `hasShape`: only its check digit can be wrong. */
export type CodeLine = { line: number; typed: string; code: string; fault: CodeFault | null; hasShape: boolean };

const WITHIN_A_LINE = /[,;，；、\t|]+/;

function collect(pieces: Iterable<readonly [line: number, text: string]>): CodeLine[] {
  const found = new Map<string, CodeLine>();
  for (const [line, text] of pieces) {
    const code = normaliseUscc(text);
    if (code === '' || found.has(code)) continue;
    const read = explainUscc(code);
    const fault = read.kind === 'ok' ? null : read;
    found.set(code, { line, typed: text.trim().slice(0, 40), code, fault, hasShape: hasUsccShape(code) });
  }
  return [...found.values()];
}

/**
 * Reads codes as people paste them: one a line, or several with commas, semicolons or tabs between; empty places are passed over. A code that was
 * pasted before is left out.
 * @example readCodeLines('91421200MA0XN00A4C\n123').map(({ line, fault }) => [line, fault?.kind]) // [[1, undefined], [2, 'wrong-length']]
 */
export function readCodeLines(text: string): CodeLine[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  return collect(lines.flatMap((line, index) => line.split(WITHIN_A_LINE).map((piece) => [index + 1, piece] as const)));
}

/**
 * Reads codes as programs send them, one each; otherwise as {@link readCodeLines}.
 * @example readCodeItems(['91421200ma0xn00a4c'])[0]?.code // '91421200MA0XN00A4C'
 */
export function readCodeItems(items: readonly string[]): CodeLine[] {
  return collect(items.map((item, index) => [index + 1, item] as const));
}
