import { describe, expect, it } from 'vitest';
import type { PublicProfile } from '#domain/profile.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { codeOf, day, profileFixture } from '../worker/profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');

function recordOf(kind: string, body: object, endsOn: string | null): PublicProfile['records'][number] {
  const publicity = { endsOn: endsOn === null ? null : day(endsOn) };
  return { kind, id: kind, body, publicity } as unknown as PublicProfile['records'][number];
}

describe('what an engine stores of an enterprise', () => {
  it('is its code, its organisation code, and the numbers of its public records, each until its record ends', () => {
    const records = [
      recordOf(
        'registration',
        { registrationNumber: '421200000000019', industry: '零售业', establishedOn: '2019-03-01' },
        null,
      ),
      recordOf('licence', { licenceNumber: 'SC10142120200014', documentNumber: '咸市监许〔2026〕1号' }, '2031-01-05'),
      recordOf('penalty', { documentNumber: '咸市监处罚〔2025〕179号' }, '2028-05-01'),
      recordOf('abnormal-listing', { documentNumber: null }, null),
      recordOf(
        'serious-listing',
        { documentNumber: '咸市监列〔2025〕3号', penaltyDocumentNumber: '咸市监处罚〔2024〕1号' },
        '2028-06-01',
      ),
      recordOf('spot-check', { penaltyDocumentNumber: '咸市监处罚〔2024〕2号' }, null),
    ];
    const document = toSearchDocument(profileFixture(CODE, { records }));
    expect(document.identifiers).toEqual([
      { on: 'uscc', value: CODE, endsOn: null },
      { on: 'uscc', value: 'MA0XN00A4', endsOn: null },
      { on: 'registration-number', value: '421200000000019', endsOn: null },
      { on: 'licence-number', value: 'SC10142120200014', endsOn: '2031-01-05' },
      { on: 'document-number', value: '咸市监许〔2026〕1号', endsOn: '2031-01-05' },
      { on: 'document-number', value: '咸市监处罚〔2025〕179号', endsOn: '2028-05-01' },
      { on: 'document-number', value: '咸市监列〔2025〕3号', endsOn: '2028-06-01' },
    ]);
    expect(document.item).toMatchObject({ establishedYear: 2019, industry: '零售业', keyFields: ['food'] });
  });

  it('leaves what the registration would say open where no registration is public', () => {
    const profile = profileFixture(CODE, { nextChangeOn: day('2027-01-01') });
    const { item, nextChangeOn } = toSearchDocument(profile);
    expect(item).toEqual({
      uscc: CODE,
      name: profile.name,
      region: profile.region,
      status: 'ACTIVE',
      establishedYear: null,
      industry: null,
      keyFields: ['food'],
      facts: profile.facts,
      latestOn: '2026-01-05',
      demo: true,
    });
    expect(nextChangeOn).toBe('2027-01-01');
  });
});
