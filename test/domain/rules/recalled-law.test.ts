import { describe, expect, it } from 'vitest';
import type { Enterprise } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

const registration = aRecord('registration');
const penalty = aRecord('penalty', { decidedOn: day('2024-03-04'), publishedOn: day('2024-03-11') });
const refused = (...records: Enterprise['records']) =>
  anEnterprise([registration, ...records], { refusesRecalledLaw: true });

function shownOn(enterprise: Enterprise, on: string, jurisdiction = xianning) {
  const publication = publish(enterprise, day(on), jurisdiction);
  const records = publication.outcome === 'published' ? publication.profile.records : [];
  return { records, withheld: publication.withheld };
}

describe('publishing on recalled law refused', () => {
  it('a penalty under Order 45, which was read, is shown; under a rule set that was not, it is withheld with its reason', () => {
    const enterprise = refused({
      ...penalty,
      body: { ...penalty.body, violationType: '其他', penaltyBasis: null },
    } as typeof penalty);
    expect(shownOn(enterprise, '2025-01-10').records.map(({ kind }) => kind)).toEqual(['registration', 'penalty']);
    const isRecalled = PROVISIONS.some(({ id, confidence }) => id === 'order-107-terms' && confidence === 'recalled');
    const { withheld } = shownOn(refused(aRecord('penalty')), '2026-11-24');
    expect(withheld).toEqual(isRecalled ? [{ id: 'penalty-1', reason: 'unverified-law' }] : []);
  });

  it('nothing that is shown rests on law that nobody has read', () => {
    const enterprise = refused(
      penalty,
      aRecord('licence'),
      aRecord('spot-check'),
      aRecord('serious-listing'),
      aRecord('abnormal-listing'),
    );
    for (const on of ['2024-03-12', '2025-06-01', '2026-11-24']) {
      for (const { basis } of shownOn(enterprise, on).records) {
        expect(
          basis.filter(({ provision, confidence }) => confidence === 'recalled' && !provision.startsWith('portal-')),
        ).toEqual([]);
      }
    }
  });

  it('the jurisdiction may refuse as well as whoever runs the portal', () => {
    const enterprise = anEnterprise([registration, aRecord('spot-check')]);
    const strict = { ...xianning, publishOnRecalledLaw: false };
    expect(shownOn(enterprise, '2026-11-24').withheld).toEqual([]);
    expect(shownOn(enterprise, '2026-11-24', strict).withheld).toEqual([
      { id: 'spot-check-1', reason: 'unverified-law' },
    ]);
  });

  it('what has ended is ended, whatever law it rested on', () => {
    const ended = refused({ ...aRecord('spot-check'), state: { stoppedOn: day('2026-07-01') } });
    expect(recordOutcome(ended, 'spot-check-1', day('2026-07-01'), xianning)).toBe('ended');
  });

  it('a source with a record so withheld is not said to hold none', () => {
    const publication = publish(refused(aRecord('spot-check')), day('2026-11-24'), xianning);
    const sources = publication.outcome === 'published' ? publication.profile.sources : [];
    expect(sources.find(({ kind }) => kind === 'spot-check')?.state).toBe('unavailable');
  });
});
