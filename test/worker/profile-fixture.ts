import type { CalendarDate } from '#domain/date.ts';
import { checkDigitOf, type Uscc } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';

/** A fictional code with its right check digit. @example codeOf('91421200MA0XN00A4') */
export function codeOf(first17: string): Uscc {
  return `${first17}${checkDigitOf(first17) ?? ''}` as Uscc;
}

/** A day of the calendar, for tests. */
export const day = (text: string): CalendarDate => text as CalendarDate;

/** A profile with one licence, as `publish()` would make it. 示例数据. */
export function profileFixture(uscc: string, changes: Partial<PublicProfile> = {}): PublicProfile {
  const profile = {
    uscc,
    name: '咸宁市星星食品有限公司（示例数据）',
    formerNames: [],
    entityKind: 'ENTERPRISE',
    region: { code: '421202', name: '咸安区' },
    status: 'ACTIVE',
    keyFields: [{ field: 'food', subfields: ['food-production'], licenceIds: ['licence-1'] }],
    facts: {
      licence: 1,
      penalty: 0,
      'spot-check': 0,
      'sampling-test': 0,
      'abnormal-listing': 0,
      'serious-listing': 0,
      commitment: 0,
    },
    records: [
      {
        kind: 'licence',
        id: 'licence-1',
        validity: 'valid',
        body: {
          documentTitle: null,
          documentNumber: '咸市监许〔2026〕1号',
          licenceCategory: '普通',
          certificateName: '食品生产许可证',
          licenceNumber: 'SC10142120200001',
          content: '食品生产',
          decidedOn: day('2026-01-05'),
          validFrom: day('2026-01-05'),
          validUntil: day('2031-01-04'),
          licensingAuthority: { name: '咸宁市市场监督管理局', uscc: null },
          status: 'valid',
        },
        source: { unit: '咸宁市市场监督管理局', receivedOn: day('2026-11-01'), fileDigest: 'a'.repeat(64), row: 2 },
        basis: [{ provision: 'order45-13', citation: '《规定》第十三条', confidence: 'confirmed' }],
        publicity: {
          startsOn: day('2026-01-05'),
          startBasis: 'PUBLISHED',
          endsOn: null,
          earliestStopOn: null,
          ruleSet: 'RS-2025',
        },
        corrections: [],
        objection: null,
      },
    ],
    repair: [],
    sources: [
      {
        kind: 'licence',
        state: 'records',
        reason: null,
        asOf: '2026-11-01T00:00:00Z',
        units: ['咸宁市市场监督管理局'],
        unitStates: [{ unit: '咸宁市市场监督管理局', receivedAt: '2026-11-01T00:00:00Z', due: null, late: false }],
      },
    ],
    ruleSets: ['RS-2025'],
    asOf: day('2026-11-24'),
    nextChangeOn: null,
    sourcesChangeOn: null,
    demo: true,
    notice: '示例数据。',
    ...changes,
  };
  return profile as unknown as PublicProfile;
}
