import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { ORDER_45 } from '#domain/law/order-45.ts';
import { dutyTable } from '#scripts/duties/duty-table.ts';
import { startTally } from '#scripts/duties/duty-tally.ts';
import type { EnterpriseDuty } from '#scripts/duties/every-duty.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';

function aDuty(facts: Partial<EnterpriseDuty>): EnterpriseDuty {
  return {
    uscc: ENTERPRISE_USCC,
    name: ENTERPRISE_NAME,
    recordId: 'penalty-1',
    recordKind: 'penalty',
    unit: '执法支队',
    duty: 'publish',
    provision: ORDER_45.art9,
    workingDays: 20,
    startsOn: day('2026-10-12'),
    dueOn: day('2026-11-09'),
    doneOn: null,
    state: 'overdue',
    reason: null,
    ...facts,
  };
}

describe('what a unit owes, however much it is', () => {
  it('counts everything, keeps the twenty that are due first, and says how many more there are', () => {
    const tally = startTally();
    const order = Array.from({ length: 45 }, (_, place) => (place * 17) % 45);
    for (const days of order)
      tally.add(aDuty({ dueOn: addDays(day('2026-09-01'), days), recordId: `penalty-${days}` }));
    const [unit] = tally.units();
    expect(unit?.counts.overdue).toBe(45);
    expect(unit?.urgent.map(({ recordId }) => recordId)).toEqual(
      Array.from({ length: 20 }, (_, days) => `penalty-${days}`),
    );
    expect(dutyTable(tally.units(), AS_OF)).toContain('另有 25 项');
  });

  it("tells what was late by the unit's own word from what came here late", () => {
    const tally = startTally();
    const late = { state: 'done', doneOn: day('2026-11-20') } as const;
    tally.add(aDuty(late));
    tally.add(aDuty({ ...late, reason: 'first-seen-here' }));
    tally.add(aDuty({ ...late, doneOn: day('2026-11-09') }));
    expect(tally.units()[0]).toMatchObject({ late: 1, cameLate: 1, counts: { done: 3 }, urgent: [] });
  });

  it('names the unit with most overdue first', () => {
    const tally = startTally();
    tally.add(aDuty({ unit: '甲科', state: 'due' }));
    tally.add(aDuty({ unit: '乙科' }));
    expect(tally.units().map(({ unit }) => unit)).toEqual(['乙科', '甲科']);
    expect(dutyTable([], AS_OF)).toContain('没有可计期限的记录');
  });
});
