import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { publicityStart } from '#domain/rules/publicity-start.ts';
import { addWorkingDays } from '#domain/workdays.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';

describe('the day from which a term counts', () => {
  it('is the publication day of the source, whatever else is known', () => {
    expect(publicityStart(day('2026-01-05'), day('2026-01-20'), day('2026-11-24'))).toEqual({
      on: '2026-01-20',
      basis: 'PUBLISHED',
    });
  });

  it('is the day of receipt where there is no event to count from', () => {
    expect(publicityStart(null, null, day('2026-11-24'))).toEqual({ on: '2026-11-24', basis: 'RECEIVED' });
  });

  it('is the day of receipt up to and on the twentieth working day, and the event itself from the day after (every day of 2021 to 2026)', () => {
    const faults: CalendarDate[] = [];
    for (let decidedOn = day('2021-01-01'); decidedOn < day('2026-11-01'); decidedOn = addDays(decidedOn, 1)) {
      const due = addWorkingDays(decidedOn, 20);
      if (due.kind !== 'day') throw new Error(`no holiday table for ${due.year}`);
      const inTime = publicityStart(decidedOn, null, due.date);
      const late = publicityStart(decidedOn, null, addDays(due.date, 1));
      if (inTime.basis !== 'RECEIVED' || inTime.on !== due.date) faults.push(decidedOn);
      if (late.basis !== 'DECIDED' || late.on !== decidedOn) faults.push(decidedOn);
    }
    expect(faults).toEqual([]);
  });

  it('in a year without a holiday table a record surely in time counts from receipt, any other from the event', () => {
    expect(publicityStart(day('2040-03-01'), null, day('2040-03-20')).basis).toBe('RECEIVED');
    expect(publicityStart(day('2040-03-01'), null, day('2040-04-01')).basis).toBe('DECIDED');
  });
});
