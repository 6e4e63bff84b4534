/**
 * A day of the civil calendar as a value: 'YYYY-MM-DD', proleptic Gregorian, 1900-01-01 to 2199-12-31.
 * The text form sorts as the days do, so `<` and database order agree with the calendar.
 * There is no clock and no time zone here: whoever needs "today" is given it as `asOf`.
 * @example const decided = parseCalendarDate('2026-11-02'); // CalendarDate, or null if it is no such day
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const LENGTH = 'YYYY-MM-DD'.length;
const HYPHEN = 0x2d;
const ZERO = 0x30;

type Civil = { readonly year: number; readonly month: number; readonly day: number };

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number written in a stretch of decimal digits; NaN where another character stands among them. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

// Every date of every record passes here, so it reads characters, which costs a fifth of a pattern.
function readCivil(text: string): Civil | null {
  if (text.length !== LENGTH || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, LENGTH);
  if (Number.isNaN(year + month + day)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

function civilOf(date: CalendarDate): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function fromCivil({ year, month, day }: Civil): CalendarDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

// Days since 0000-03-01. Counting years from March puts the leap day last, so that the lengths of months form a
// straight line (153 days in five months) and no table is needed.
function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

function fromDayNumber(count: number): Civil {
  const era = Math.floor(count / 146097);
  const dayOfEra = count - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

const FIRST_DAY: Civil = { year: FIRST_YEAR, month: 1, day: 1 };
const LAST_DAY: Civil = { year: LAST_YEAR, month: 12, day: 31 };

function requireWhole(n: number, unit: string): void {
  if (!Number.isSafeInteger(n)) throw new RangeError(`A term in ${unit} must be a whole number, not ${n}.`);
}

/**
 * Whether the text is exactly a calendar date: 'YYYY-MM-DD', a day that exists, within 1900–2199.
 * @example isCalendarDate('2023-02-29') // false
 */
export function isCalendarDate(text: string): text is CalendarDate {
  return readCivil(text) !== null;
}

/**
 * Reads an ISO date and nothing else (no '2026/1/2', no surrounding space: the importer has its own reader).
 * @returns the date, or null if the text is no such day
 * @example parseCalendarDate('2026-11-30') // '2026-11-30'
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}

/**
 * The day `n` days later (earlier if negative). A result outside 1900–2199 becomes the first or last day of that range,
 * so that a term never wraps round.
 * @throws RangeError if `n` is not a whole number (a fault of the caller, never of a fact)
 * @example addDays('2026-12-31', 1) // '2027-01-01'
 */
export function addDays(date: CalendarDate, n: number): CalendarDate {
  requireWhole(n, 'days');
  const first = dayNumber(FIRST_DAY);
  const last = dayNumber(LAST_DAY);
  return fromCivil(fromDayNumber(Math.min(Math.max(dayNumber(civilOf(date)) + n, first), last)));
}

/**
 * The corresponding day `n` months later; where that month has no such day, its last day (民法典 Art. 202).
 * The first day is not counted (Art. 201), so the result is the last day of the term.
 * A result outside 1900–2199 becomes the first or last day of that range.
 * @throws RangeError if `n` is not a whole number
 * @example addMonths('2026-11-30', 3) // '2027-02-28'
 */
export function addMonths(date: CalendarDate, n: number): CalendarDate {
  requireWhole(n, 'months');
  const { year, month, day } = civilOf(date);
  const months = year * 12 + (month - 1) + n;
  const toYear = Math.floor(months / 12);
  if (toYear < FIRST_YEAR) return fromCivil(FIRST_DAY);
  if (toYear > LAST_YEAR) return fromCivil(LAST_DAY);
  const toMonth = months - toYear * 12 + 1;
  return fromCivil({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) });
}

/**
 * The corresponding day `n` years later; 29 February becomes 28 February in a common year (民法典 Art. 202).
 * @throws RangeError if `n` is not a whole number
 * @example addYears('2024-02-29', 3) // '2027-02-28'
 */
export function addYears(date: CalendarDate, n: number): CalendarDate {
  requireWhole(n, 'years');
  return addMonths(date, n * 12);
}

/**
 * How many days lie from `a` to `b`; negative if `b` is earlier. The first day is not counted (民法典 Art. 201).
 * @example daysBetween('2026-11-02', '2026-11-30') // 28
 */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(civilOf(b)) - dayNumber(civilOf(a));
}

/**
 * The day of the week, 1 Monday to 7 Sunday (ISO 8601).
 * @example weekdayOf('2026-11-02') // 1
 */
export function weekdayOf(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0, 0000-03-01, is a Wednesday.
  return (((dayNumber(civilOf(date)) + 2) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * Order of two dates for sorting: negative if `a` is earlier, 0 if the same day, positive if later.
 * @example dates.toSorted(compareDates)
 */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
