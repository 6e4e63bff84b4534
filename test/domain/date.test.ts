import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  compareDates,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
  weekdayOf,
} from '#domain/date.ts';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2199, 11, 31) / MS_PER_DAY;
const iso = (epochDay: number) => new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);
const anyEpochDay = fc.integer({ min: FIRST, max: LAST });

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`test writes a date that does not exist: ${text}`);
  return date;
}

describe('a calendar date is a day that exists, written one way', () => {
  test.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-11-30', '2199-12-31'])('%s is a date', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(parseCalendarDate(text)).toBe(text);
  });

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '2026-1-2',
    '2026/01/02',
    ' 2026-01-02',
    '2026-01-02\n',
    '2026-01-02T00:00:00Z',
    '２０２６-01-02',
    '46000',
  ])('%j is not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(parseCalendarDate(text)).toBeNull();
  });

  test('every day from 1900 to 2199 is accepted, in unbroken succession, with its weekday', () => {
    let date = day('1900-01-01');
    for (let epochDay = FIRST; epochDay <= LAST; epochDay += 1) {
      if (date !== iso(epochDay) || !isCalendarDate(date)) expect(date).toBe(iso(epochDay));
      const weekday = new Date(epochDay * MS_PER_DAY).getUTCDay() || 7;
      if (weekdayOf(date) !== weekday) expect([date, weekdayOf(date)]).toEqual([date, weekday]);
      date = addDays(date, 1);
    }
    expect(date).toBe('2199-12-31');
  });
});

describe('days', () => {
  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(anyEpochDay, anyEpochDay, (a, b) => {
        const from = day(iso(a));
        const to = day(iso(b));
        expect(daysBetween(from, to)).toBe(b - a);
        expect(addDays(from, b - a)).toBe(to);
        expect(Math.sign(compareDates(from, to))).toBe(Math.sign(a - b));
      }),
    );
  });

  test('a term that leaves the calendar ends on its edge', () => {
    expect(addDays(day('2199-12-30'), 5)).toBe('2199-12-31');
    expect(addDays(day('1900-01-02'), -5)).toBe('1900-01-01');
    expect(addMonths(day('2199-12-01'), 1)).toBe('2199-12-31');
    expect(addYears(day('1900-06-01'), -1)).toBe('1900-01-01');
  });

  test('half a day is no term', () => {
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addYears(day('2026-01-01'), 0.25)).toThrow(RangeError);
  });
});

describe('months and years end on the corresponding day, else on the last day of the month (民法典 202)', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2022-12-25', 3, '2025-12-25'],
  ])('%s and %i years: %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });

  test('agrees with stepping back from the first of the following month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0, 1) / MS_PER_DAY, max: Date.UTC(2149, 0, 1) / MS_PER_DAY }),
        fc.integer({ min: -590, max: 590 }),
        (epochDay, months) => {
          const from = new Date(epochDay * MS_PER_DAY);
          const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
          const wanted = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
          const reference = `${lastOfMonth.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`;
          expect(addMonths(day(iso(epochDay)), months)).toBe(reference);
        },
      ),
    );
  });
});
