import { addDays, type CalendarDate, parseCalendarDate } from '#domain/date.ts';
import { toHalfWidth } from '#domain/text-width.ts';
import { serialDate } from '#scripts/table/serial-date.ts';
import type { Cell } from '#scripts/table/table-row.ts';
import { chineseNumeralDate } from './chinese-numeral-date.ts';

/**
 * What a date cell says: a day (from a bare serial number or not), an open end, or nothing that is a day.
 * @example { kind: 'day', date: '2026-11-02', fromSerial: false }
 */
export type ParsedDate =
  | { readonly kind: 'day'; readonly date: CalendarDate; readonly fromSerial: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'invalid' };

const INVALID: ParsedDate = { kind: 'invalid' };
const OPEN: ParsedDate = { kind: 'open' };
const OPEN_WORDS = /^(?:长期|永久|长期有效|永久有效|无固定期限|无限期|无期限|不限期|至长期)$/u;
const DAY =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[T\s]?\s*(?:上午|下午)?\s*(\d{1,2})[:时](\d{1,2})?(?:[:分](?:(\d{1,2})(?:\.\d+)?)?秒?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const PLAIN = /^[\d年月日/.-]+$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

// The writings of nearly all files, 2026-11-02, 2026/11/02 and 2026.11.02; the patterns read them to the same end.
const WHOLE_LENGTH = 10;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A separator of the day form: hyphen, point or stroke. */
function isSeparator(code: number): boolean {
  return code >= 0x2d && code <= 0x2f;
}

function isWhole(text: string): boolean {
  if (text.length !== WHOLE_LENGTH) return false;
  for (let place = 0; place < WHOLE_LENGTH; place += 1) {
    const code = text.charCodeAt(place);
    if (!(place === 4 || place === 7 ? isSeparator(code) : isDigit(code))) return false;
  }
  return true;
}

const HOURS_OF_CHINA = 8;

/** An instant given in another zone may fall on the next or the previous day of the legal calendar (Asia/Shanghai). */
function daysShifted(hour: number, minute: number, zone: string): number {
  const [sign, hours, minutes] =
    zone.toUpperCase() === 'Z'
      ? [1, 0, 0]
      : [zone.startsWith('-') ? -1 : 1, Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  const offset = sign * (hours * 60 + minutes);
  return Math.floor((hour * 60 + minute - offset + HOURS_OF_CHINA * 60) / 1440);
}

function fromParts(year: string, month: string, day: string): ParsedDate {
  // 9999 and 2999 stand for "no end" in exports; a day beyond the calendar is otherwise a typing error.
  if (year === '9999' || `${year}-${month}-${day}` === '2999-12-31') return OPEN;
  const date = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === null) return INVALID;
  return date === '2099-12-31' ? OPEN : { kind: 'day', date, fromSerial: false };
}

function fromSerial(text: string): ParsedDate {
  const day = serialDate(Number(text), 1900);
  const date = day === undefined ? null : parseCalendarDate(day);
  return date === null ? INVALID : { kind: 'day', date, fromSerial: true };
}

function fromText(text: string): ParsedDate {
  if (OPEN_WORDS.test(text)) return OPEN;
  const match = DAY.exec(text);
  if (match !== null) {
    const [, year = '', month = '', day = '', hour, minute, , zone] = match;
    const parsed = fromParts(year, month, day);
    if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59) return INVALID;
    if (parsed.kind !== 'day' || zone === undefined) return parsed;
    return { ...parsed, date: addDays(parsed.date, daysShifted(Number(hour ?? 0), Number(minute ?? 0), zone)) };
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) return fromParts(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '');
  if (SERIAL.test(text)) return fromSerial(text);
  return INVALID;
}

/**
 * Reads a date in every form departments send: 2026-11-2, 2026/11/02, 2026.11.2, 2026年11月2日, 20261102, 二〇二六年十一月二日, each
 * with or without a time; a workbook's serial number; 9999-9-9, 2099/12/31, 长期 and the like as an open end.
 * A two-digit year and a day-first order are not guessed at. An instant in another zone becomes its day in China.
 * @param text the cleaned text of the cell
 * @example parseDate('2026年11月2日', 'text') // { kind: 'day', date: '2026-11-02', fromSerial: false }
 */
export function parseDate(text: string, cellKind: Cell['kind']): ParsedDate {
  if (cellKind !== 'number' && isWhole(text)) return fromParts(text.slice(0, 4), text.slice(5, 7), text.slice(8));
  const plain = PLAIN.test(text) ? text : toHalfWidth(text).trim();
  if (cellKind === 'number' && !COMPACT.test(plain)) return SERIAL.test(plain) ? fromSerial(plain) : INVALID;
  return fromText(PLAIN.test(text) ? plain : (chineseNumeralDate(text) ?? plain));
}
