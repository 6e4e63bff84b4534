import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnterpriseRecord } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { keyFieldPeriods, keyFieldSince } from '#domain/rules/key-field-periods.ts';
import { arbitraryDay, arbitraryEnterprise } from '#test/fixtures/arbitrary-enterprise.ts';
import { AS_OF, anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

function profileOf(records: readonly EnterpriseRecord[], asOf = AS_OF) {
  const publication = publish(anEnterprise(records), asOf, xianning);
  if (publication.outcome !== 'published') throw new Error('nothing is public');
  return publication.profile;
}

const periodsOf = (records: readonly EnterpriseRecord[], asOf = AS_OF) => keyFieldPeriods(profileOf(records, asOf));
const licence = (id: string, validFrom: string, validUntil: string, more: Record<string, unknown> = {}) =>
  aRecord(
    'licence',
    { documentNumber: id, decidedOn: day(validFrom), validFrom: day(validFrom), validUntil: day(validUntil), ...more },
    { id },
  );

describe('stays in the key-field register', () => {
  it('a licence in force: there since its first day', () => {
    const [period, ...others] = periodsOf([aRecord('registration'), aRecord('licence')]);
    expect(others).toEqual([]);
    expect(period).toMatchObject({ subfield: 'food-production', enteredOn: '2024-05-10', left: null });
  });

  it('a licence that ran out: left on the day after its last, and is gone from the register on that very day', () => {
    const records = [aRecord('registration'), licence('a', '2021-05-10', '2026-05-09')];
    expect(periodsOf(records, day('2026-05-09'))[0]?.left).toBeNull();
    expect(periodsOf(records, day('2026-05-10'))[0]?.left).toEqual({
      on: '2026-05-10',
      reason: 'licence-expired',
      isLearned: false,
    });
  });

  it('a licence renewed in time: one stay, with both licences', () => {
    const records = [licence('a', '2018-05-10', '2023-05-09'), licence('b', '2023-05-10', '2028-05-09')];
    expect(periodsOf(records)).toMatchObject([{ enteredOn: '2018-05-10', left: null, licenceIds: ['a', 'b'] }]);
  });

  it('a licence renewed too late: two stays with the gap between them', () => {
    const records = [licence('a', '2018-05-10', '2023-05-09'), licence('b', '2023-06-01', '2028-05-31')];
    expect(periodsOf(records).map(({ enteredOn, left }) => [enteredOn, left?.on])).toEqual([
      ['2018-05-10', '2023-05-10'],
      ['2023-06-01', undefined],
    ]);
  });

  it('a licence revoked: left on the day of the correction, said to be the day on which it was learned', () => {
    const before = aRecord('licence').body;
    const revoked = aRecord(
      'licence',
      { status: 'invalid' },
      { earlierVersions: [{ replacedOn: day('2026-08-03'), body: before }] },
    );
    expect(periodsOf([revoked])[0]?.left).toEqual({ on: '2026-08-03', reason: 'licence-invalid', isLearned: true });
  });

  it('a licence withdrawn from publicity proves nothing in public', () => {
    const withdrawn = aRecord('licence', {}, { state: { withdrawnOn: day('2026-08-03') } });
    expect(periodsOf([aRecord('registration'), withdrawn])).toEqual([]);
  });

  it('the holder has dissolved: left, although the licence still has days', () => {
    const before = aRecord('registration').body;
    const dissolved = aRecord(
      'registration',
      { registrationStatus: 'DEREGISTERED' },
      { earlierVersions: [{ replacedOn: day('2026-09-01'), body: before }] },
    );
    expect(periodsOf([dissolved, aRecord('licence')])[0]?.left).toEqual({
      on: '2026-09-01',
      reason: 'holder-dissolved',
      isLearned: true,
    });
  });

  it('since when in a field: without a break, whichever sub-field it was', () => {
    const catering = licence('b', '2020-01-01', '2030-01-01', { licenceNumber: 'JY24212020000012' });
    const periods = periodsOf([catering, licence('a', '2018-05-10', '2023-05-09')]);
    expect(keyFieldSince(periods, 'food')).toBe('2018-05-10');
    expect(keyFieldSince(periods, 'special-equipment')).toBeNull();
  });

  it('whatever the facts: stays not left are the memberships of the profile, in order and without overlap', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const publication = publish(enterprise, asOf, xianning);
        if (publication.outcome !== 'published') return;
        const { profile } = publication;
        const periods = keyFieldPeriods(profile);
        const now = periods.filter(({ left }) => left === null).map(({ subfield }) => subfield);
        expect(now.toSorted()).toEqual(profile.keyFields.flatMap(({ subfields }) => subfields).toSorted());
        for (const [place, { subfield, enteredOn, left }] of periods.entries()) {
          expect(enteredOn <= asOf && (left === null || (enteredOn < left.on && left.on <= asOf))).toBe(true);
          const before = periods[place - 1];
          if (before?.subfield === subfield) expect((before.left?.on ?? '9') < enteredOn).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
