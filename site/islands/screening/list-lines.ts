import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { isDestroyedCode } from './destroyed-code.ts';
import type { ListColumns } from './detect-columns.ts';
import type { ListCell } from './list-cell.ts';

/** Most rows of one list. */
export const MAX_LINES = 1000;

// A hundred of these, each three bytes a character, fit into one question to the API.
const LONGEST_NAME = 150;
const LONGEST_CODE = 40;

/** Why a row is not sent, or not as it was written. `code-destroyed`: the code became a number; `no-subject`: neither a name nor a code; `too-long`. */
export type LineFault = 'code-destroyed' | 'no-subject' | 'too-long';

/**
 * A row of the list. `row`: as a person counts rows in the file, from 1. Texts that are not there are empty. `sameAs`: the row that says the
 * same before it, which alone is sent.
 */
export type ListLine = { row: number; name: string; code: string; fault: LineFault | null; sameAs: number | null };

/** The rows of a list, without blank ones. `tooMany`: there are more than {@link MAX_LINES}, none of which is then dropped here. */
export type ListLines = { lines: ListLine[]; blank: number; tooMany: boolean };

const EMPTY: ListCell = { text: '', isNumber: false };

function lineOf(cells: readonly ListCell[], row: number, { name, code }: ListColumns): ListLine {
  const nameText = name === null ? '' : (cells[name] ?? EMPTY).text;
  const codeCell = code === null ? EMPTY : (cells[code] ?? EMPTY);
  const line = { row, name: nameText, code: codeCell.text, sameAs: null };
  if (isDestroyedCode(codeCell)) return { ...line, code: '', fault: 'code-destroyed' };
  if (nameText.length > LONGEST_NAME || codeCell.text.length > LONGEST_CODE) return { ...line, fault: 'too-long' };
  // A code in the column of names is a code; one that became a number is no name.
  if (code === null && isDestroyedCode({ text: nameText, isNumber: (cells[name ?? 0] ?? EMPTY).isNumber })) {
    return { ...line, name: '', fault: 'code-destroyed' };
  }
  if (codeCell.text === '' && hasUsccShape(normaliseUscc(nameText)))
    return { ...line, name: '', code: nameText, fault: null };
  return { ...line, fault: nameText === '' && codeCell.text === '' ? 'no-subject' : null };
}

/**
 * The rows of a table as lines to be matched. Nothing is corrected or guessed at.
 * @example listLines(rows, { header: 0, name: 0, code: 1 }).lines[0] // { row: 2, name: '…', code: '…', fault: null, sameAs: null }
 */
export function listLines(rows: readonly (readonly ListCell[])[], columns: ListColumns): ListLines {
  const lines: ListLine[] = [];
  const seen = new Map<string, number>();
  let blank = 0;
  for (const [index, cells] of rows.entries()) {
    if (columns.header !== null && index <= columns.header) continue;
    if (cells.every(({ text }) => text === '')) {
      blank += 1;
      continue;
    }
    const line = lineOf(cells, index + 1, columns);
    const key = `${line.name}\n${normaliseUscc(line.code)}`;
    const before = seen.get(key);
    if (mayBeAsked(line)) {
      lines.push(before === undefined ? line : { ...line, sameAs: before });
      if (before === undefined) seen.set(key, line.row);
    } else lines.push(line);
  }
  return { lines, blank, tooMany: lines.length > MAX_LINES };
}

/**
 * Whether a row says anything that can be matched: also the name of one whose code is destroyed.
 * @example mayBeAsked({ row: 2, name: '', code: '', fault: 'code-destroyed', sameAs: null }) // false
 */
export function mayBeAsked({ name, code, fault }: ListLine): boolean {
  return fault !== 'too-long' && (name !== '' || code !== '');
}
