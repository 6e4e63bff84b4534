import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { COLUMN_WORDS, FORM_WORDS } from '#site/text/zh-CN-screening.ts';
import { isDestroyedCode } from './destroyed-code.ts';
import type { ListCell } from './list-cell.ts';

/** Where a table has what: the row of its headings (null: none), and the columns of names and codes (null: not there). Counted from 0. */
export type ListColumns = { header: number | null; name: number | null; code: number | null };

// Titles, merged or not, and notes stand above the headings of many lists.
const LOOKED_AT = 20;
const SAMPLE = 50;
const NOTHING: ListCell = { text: '', isNumber: false };

const bare = (text: string) => text.replace(/[\s（）()*＊:：]/gu, '').toLowerCase();

const isCodeCell = (cell: ListCell) => hasUsccShape(normaliseUscc(cell.text)) || isDestroyedCode(cell);
const isNameCell = ({ text }: ListCell) => FORM_WORDS.test(text);

function headingAt(row: readonly ListCell[], words: readonly string[]): number | null {
  const cells = row.map(({ text }) => bare(text));
  for (const word of words) {
    const at = cells.indexOf(bare(word));
    if (at >= 0) return at;
  }
  return null;
}

function columnOf(rows: readonly (readonly ListCell[])[], isIt: (cell: ListCell) => boolean, but: number | null) {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  let best: { at: number; hits: number } | null = null;
  for (let at = 0; at < width; at += 1) {
    if (at === but) continue;
    const hits = rows.filter((row) => isIt(row[at] ?? NOTHING)).length;
    if (hits > 0 && (best === null || hits > best.hits)) best = { at, hits };
  }
  return best?.at ?? null;
}

/**
 * Finds the columns of names and codes: by headings if a row has them, else by what stands below. Of a single column that says neither, names.
 * A guess, shown to the person before anything is done with it.
 * @example detectColumns([['供应商名称', '统一社会信用代码'], …]) // { header: 0, name: 0, code: 1 }
 */
export function detectColumns(rows: readonly (readonly ListCell[])[]): ListColumns {
  for (const [header, row] of rows.slice(0, LOOKED_AT).entries()) {
    const code = headingAt(row, COLUMN_WORDS.code);
    const name = headingAt(row, COLUMN_WORDS.name);
    if (code === null && name === null) continue;
    const below = rows.slice(header + 1, header + 1 + SAMPLE);
    return {
      header,
      name: name ?? columnOf(below, isNameCell, code),
      code: code ?? columnOf(below, isCodeCell, name),
    };
  }
  const sample = rows.slice(0, SAMPLE);
  const code = columnOf(sample, isCodeCell, null);
  const name = columnOf(sample, isNameCell, code);
  if (name !== null) return { header: null, name, code };
  if (code === null) return { header: null, name: rows.length > 0 ? 0 : null, code };
  // Names and codes one below the other: a name that is a code is read as one.
  const isMixed = sample.some((row) => (row[code]?.text ?? '') !== '' && !isCodeCell(row[code] ?? NOTHING));
  return { header: null, name: isMixed ? code : null, code: isMixed ? null : code };
}
