import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { isInForce } from '#domain/law/in-force.ts';
import type { Duty } from '#domain/rules/duty.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import { dutiesOf } from '#domain/rules/duty-list.ts';
import { addWorkingDays, isWorkingDay } from '#domain/workdays.ts';
import { arbitraryDay, arbitraryEnterprise } from '#test/fixtures/arbitrary-enterprise.ts';
import { anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

const arbitraryEvents: fc.Arbitrary<DutyEvents> = fc.record(
  {
    revokedOn: arbitraryDay,
    repairAppliedOn: arbitraryDay,
    repairAcceptedOn: arbitraryDay,
    repairDecidedOn: arbitraryDay,
    repairGranted: fc.boolean(),
  },
  { requiredKeys: [] },
);

const arbitraryDuties: fc.Arbitrary<{ duties: Duty[]; asOf: ReturnType<typeof day> }> = fc
  .record({ enterprise: arbitraryEnterprise, events: arbitraryEvents, asOf: arbitraryDay })
  .map(({ enterprise, events, asOf }) => ({
    asOf,
    duties: dutiesOf(enterprise, asOf, xianning, new Map(enterprise.records.map(({ id }) => [id, events]))),
  }));

describe('duties whatever the facts', () => {
  it('a due day is a working day of a year whose holidays are known, and exactly the term after its first day', () => {
    fc.assert(
      fc.property(arbitraryDuties, ({ duties }) => {
        for (const { dueOn, startsOn, workingDays } of duties) {
          if (dueOn === null) continue;
          expect(isWorkingDay(dueOn)).toBe(true);
          expect(startsOn).not.toBeNull();
          expect(addWorkingDays(startsOn ?? dueOn, workingDays ?? 0)).toEqual({ kind: 'day', date: dueOn });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no state is said without what it needs', () => {
    fc.assert(
      fc.property(arbitraryDuties, ({ duties, asOf }) => {
        for (const { state, dueOn, doneOn, reason } of duties) {
          if (state === 'done') expect(doneOn !== null && doneOn <= asOf).toBe(true);
          else expect(doneOn).toBeNull();
          if (state === 'due') expect(dueOn !== null && asOf <= dueOn).toBe(true);
          if (state === 'overdue') expect(dueOn !== null && dueOn < asOf).toBe(true);
          if (state === 'unknown') expect(reason).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nobody is measured by a rule that was not in force when the term began', () => {
    fc.assert(
      fc.property(arbitraryDuties, ({ duties }) => {
        for (const { duty, startsOn, provision } of duties) {
          if (startsOn === null || !duty.startsWith('publish')) continue;
          // Who receives a decision from elsewhere counts from receipt, by the law of the decision.
          if (provision.id !== 'order-45-art-10') expect(isInForce(provision, startsOn)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what is overdue one day does not run again the next', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const after = dutiesOf(enterprise, addDays(asOf, 1), xianning);
        for (const one of dutiesOf(enterprise, asOf, xianning)) {
          if (one.state !== 'overdue') continue;
          const same = after.find(({ recordId, duty }) => recordId === one.recordId && duty === one.duty);
          expect(same?.state).not.toBe('due');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a stored record that is not of its schema owes nothing and hinders nobody', () => {
    const broken = { ...aRecord('spot-check'), id: 'broken', body: null } as never;
    const duties = dutiesOf(
      anEnterprise([aRecord('registration'), broken, aRecord('penalty')]),
      day('2026-11-24'),
      xianning,
    );
    expect(duties.map(({ recordId }) => recordId)).toContain('penalty-1');
    expect(duties.map(({ recordId }) => recordId)).not.toContain('broken');
  });
});
