import { unescapeText } from './escaped-text.ts';
import { numberText } from './number-text.ts';
import { serialDate } from './serial-date.ts';
import type { Cell } from './table-row.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly epoch: 1900 | 1904;
};

/** A `c` element as read: type, style, whether it has a formula, its value and inline text. */
export type RawCell = { type: string; style: number; formula: boolean; value: string; inline: string };

function readNumber(raw: RawCell, context: SheetContext): Cell {
  const text = numberText(raw.value);
  if (text === undefined) return { text: raw.value, kind: 'error' };
  const date = context.dateStyles[raw.style] === true ? serialDate(Number(text), context.epoch) : undefined;
  return date === undefined ? { text, kind: 'number' } : { text: date, kind: 'date' };
}

function readValue(raw: RawCell, context: SheetContext): Cell {
  switch (raw.type) {
    case 'inlineStr':
      return { text: unescapeText(raw.inline), kind: 'text' };
    case 's': {
      const text = /^\s*\d+\s*$/.test(raw.value) ? context.strings[Number(raw.value)] : undefined;
      return text === undefined ? { text: raw.value, kind: 'error' } : { text, kind: 'text' };
    }
    case 'str':
      return { text: unescapeText(raw.value), kind: 'text' };
    case 'b':
      return { text: raw.value.trim() === '1' || raw.value.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: raw.value, kind: 'error' };
    case 'd': {
      const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(raw.value)?.[0];
      return day === undefined ? { text: raw.value, kind: 'error' } : { text: day, kind: 'date' };
    }
    case 'n':
      return readNumber(raw, context);
    default:
      return { text: raw.value, kind: 'error' };
  }
}

/**
 * Reads a cell; `undefined` when it holds nothing. A formula has its cached value as text, except that a cached error stays `error`.
 * A value that contradicts its type (a shared string that is not there, a number that is none) is an `error` with the stored text.
 * Example: `readCell({ type: 'n', style: 1, value: '45423', … }, context)` → `{ text: '2024-05-11', kind: 'date' }`.
 */
export function readCell(raw: RawCell, context: SheetContext): Cell | undefined {
  const empty = raw.type === 'inlineStr' ? raw.inline === '' : raw.value === '';
  if (empty) return raw.formula ? { text: '', kind: 'formula' } : undefined;
  const cell = readValue(raw, context);
  if (raw.formula && cell.kind !== 'error') return { text: cell.text, kind: 'formula' };
  return cell.text === '' ? undefined : cell;
}
