import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, isCalendarDate, parseCalendarDate, weekdayOf } from '#domain/date.ts';
import { HOLIDAY_TABLES } from '#domain/holidays.ts';
import { addWorkingDays, extendToWorkingDay, isWorkingDay, workingDaysBetween } from '#domain/workdays.ts';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`test writes a date that does not exist: ${text}`);
  return date;
}

describe('the table of holidays', () => {
  test('years follow one another without gap', () => {
    const first = HOLIDAY_TABLES[0]?.year ?? 0;
    expect(HOLIDAY_TABLES.map((table) => table.year)).toEqual(HOLIDAY_TABLES.map((_, index) => first + index));
  });

  test.each(HOLIDAY_TABLES.map((table) => [table.year, table] as const))('%i is consistent', (year, table) => {
    for (const [first, last] of table.holidays) {
      expect([isCalendarDate(first), isCalendarDate(last), first <= last]).toEqual([true, true, true]);
      expect(last.startsWith(`${year}-`)).toBe(true);
    }
    for (const made of table.makeUpDays) {
      expect(made.startsWith(`${year}-`)).toBe(true);
      expect(weekdayOf(day(made)), `${made} is no weekend`).toBeGreaterThanOrEqual(6);
      expect(
        table.holidays.some(([first, last]) => first <= made && made <= last),
        made,
      ).toBe(false);
    }
  });

  test.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has as many working days as statutory holidays leave (%i)', (year, expected) => {
    let worked = 0;
    for (let date = day(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (isWorkingDay(date)) worked += 1;
    }
    expect(worked).toBe(expected);
  });
});

describe('working days (行政处罚法 85, 民法典 201 and 203)', () => {
  test.each<[string, boolean | null, string]>([
    ['2026-11-02', true, 'a Monday'],
    ['2026-11-07', false, 'a Saturday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked in exchange'],
    ['2026-09-20', true, 'a Sunday worked in exchange'],
    ['2027-01-04', null, 'a year without a table'],
    ['2020-12-31', null, 'a year before the tables'],
  ])('%s: %s, %s', (date, worked) => {
    expect(isWorkingDay(day(date))).toBe(worked);
  });

  test.each([
    ['2026-11-02', 20, '2026-11-30', 'a penalty is published within 20 working days'],
    ['2026-11-02', 7, '2026-11-11', '双公示 within 7'],
    ['2026-09-30', 1, '2026-10-08', 'across National Day'],
    ['2026-09-30', 3, '2026-10-10', 'a worked Saturday counts'],
    ['2026-11-07', 1, '2026-11-09', 'from a Saturday'],
    ['2026-11-07', 0, '2026-11-07', 'no days'],
    ['2026-10-08', -1, '2026-09-30', 'backwards'],
    ['2025-12-31', 1, '2026-01-04', 'over New Year, to a worked Sunday'],
  ])('%s and %i: %s (%s)', (from, n, to) => {
    expect(addWorkingDays(day(from), n)).toEqual({ kind: 'day', date: to });
  });

  test('a count that runs into a year without a table gives no day', () => {
    expect(addWorkingDays(day('2026-12-15'), 20)).toEqual({ kind: 'unknown', year: 2027, reason: 'no-holiday-table' });
    expect(addWorkingDays(day('2020-06-01'), 0)).toEqual({ kind: 'unknown', year: 2020, reason: 'no-holiday-table' });
    expect(addWorkingDays(day('2021-01-04'), -1)).toEqual({ kind: 'unknown', year: 2020, reason: 'no-holiday-table' });
    expect(addWorkingDays(day('2026-01-05'), Number.MAX_SAFE_INTEGER)).toMatchObject({ kind: 'unknown', year: 2027 });
    expect(workingDaysBetween(day('2026-12-01'), day('2027-01-04'))).toBeNull();
  });

  test('half a working day is refused without throwing', () => {
    expect(addWorkingDays(day('2026-11-02'), 1.5)).toMatchObject({ kind: 'unknown', reason: 'not-a-whole-number' });
    expect(addWorkingDays(day('2026-11-02'), Number.NaN)).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    ['2026-10-03', '2026-10-08'],
    ['2026-11-07', '2026-11-09'],
    ['2026-11-06', '2026-11-06'],
    ['2026-02-14', '2026-02-14'],
  ])('a term whose last day is %s ends on %s', (last, end) => {
    expect(extendToWorkingDay(day(last))).toEqual({ kind: 'day', date: end });
  });

  test('a term that ends on the last weekend before a year without a table cannot be extended', () => {
    expect(extendToWorkingDay(day('2027-01-01'))).toEqual({ kind: 'unknown', year: 2027, reason: 'no-holiday-table' });
  });

  const known = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays(day('2021-01-01'), offset));

  test('one more working day is always a later day, and always a working day', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const shorter = addWorkingDays(from, n);
        const longer = addWorkingDays(from, n + 1);
        if (shorter.kind !== 'day' || longer.kind !== 'day') throw new Error('inside the tables');
        expect(longer.date > shorter.date).toBe(true);
        expect(isWorkingDay(longer.date)).toBe(true);
      }),
    );
  });

  test('counting and adding are inverse', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const end = addWorkingDays(from, n);
        if (end.kind !== 'day') throw new Error('inside the tables');
        expect(workingDaysBetween(from, end.date)).toBe(n);
      }),
    );
  });

  test('counting back is counting forward with the sign turned', () => {
    expect(workingDaysBetween(day('2026-11-30'), day('2026-11-02'))).toBe(-20);
    expect(workingDaysBetween(day('2026-11-02'), day('2026-11-02'))).toBe(0);
  });
});
