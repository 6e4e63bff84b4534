import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { AS_OF, anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

const SHIELDED = { shieldedFrom: day('2026-11-01') };
const STOPPED = { stoppedOn: day('2026-11-01') };

describe('a record shielded in a reorganisation (Order 107)', () => {
  it('looks to everybody outside like one whose publicity was stopped', () => {
    for (const state of [SHIELDED, STOPPED]) {
      const alone = anEnterprise([aRecord('penalty', {}, { state })]);
      expect(publish(alone, AS_OF, xianning).outcome).toBe('ended');
      expect(recordOutcome(alone, 'penalty-1', AS_OF, xianning)).toBe('ended');
    }
  });

  it('takes with it what a broken commitment tells of its consequence', () => {
    const penaltyDocumentNumber = '咸市监处罚〔2026〕12号';
    const commitment = aRecord('commitment', {
      fulfilment: 'broken',
      breachOn: day('2026-05-06'),
      breachText: '未按承诺标明生产日期。',
      consequence: '依法予以行政处罚。',
      penaltyDocumentNumber,
    });
    const told = (state: object) => {
      const enterprise = anEnterprise([aRecord('registration'), aRecord('penalty', {}, { state }), commitment]);
      const publication = publish(enterprise, AS_OF, xianning);
      if (publication.outcome !== 'published') throw new Error(publication.outcome);
      const shown = publication.profile.records.find((record) => record.kind === 'commitment');
      return shown?.kind === 'commitment' ? [shown.body.breachText, shown.body.consequence] : null;
    };
    expect(told({})).toEqual(['未按承诺标明生产日期。', '依法予以行政处罚。']);
    expect(told(SHIELDED)).toEqual([null, null]);
    expect(told(STOPPED)).toBeNull();
  });
});
