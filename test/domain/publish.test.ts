import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { publish } from '#domain/publish.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { AS_OF, anEnterprise, aRecord, day, ENTERPRISE_NAME } from '#test/fixtures/enterprise-builder.ts';
import { LEGAL_SITUATIONS } from '#test/fixtures/legal-situations.ts';

type Situation = keyof typeof LEGAL_SITUATIONS;

function profileOf(situation: Situation, asOf = AS_OF): PublicProfile {
  const publication = publish(LEGAL_SITUATIONS[situation], asOf, xianning);
  if (publication.outcome !== 'published') throw new Error(`${situation}: ${publication.outcome}`);
  return publication.profile;
}

/** What the public sees besides the registration, and why the rest is kept back. */
const EXPECTED: Readonly<Record<Situation, string>> = {
  'registration only': '',
  'food producer with a valid licence': 'licence-1',
  'licence expired yesterday': 'licence-1',
  'no registration received, a licence is': 'licence-1',
  'general penalty on show': 'penalty-1',
  'minor penalty ended': '',
  'serious penalty on show': 'penalty-1',
  'warning only': '; warning-only',
  'nothing but a warning: no profile': '(withheld); warning-only',
  'nothing but an ended penalty: gone': '(ended)',
  'summary procedure': '; summary-procedure',
  'decision disputed': '; decision-disputed',
  'decision revoked and withdrawn': '',
  'publicity stopped early': '',
  'failed check linked to a penalty on show': 'penalty-1 spot-check-1',
  'failed batch': 'sampling-test-1',
  'on the abnormal list': 'abnormal-listing-1',
  'on the serious list': 'serious-listing-1',
  'individual business flagged as abnormal': 'abnormal-listing-1',
  cooperative: '',
  'deregistered, licence unexpired': 'licence-1',
  'renamed; a penalty under the former name': 'penalty-1',
  'a penalty under a stranger’s name': '; name-mismatch',
  'a penalty against the legal representative': '; natural-person',
  'a penalty against somebody who reads as a natural person': '; natural-person',
  'a penalty of another department': '; other-department',
  'a mobile number in the facts': '; personal-data-found',
  'a penalty corrected': 'penalty-1',
};

describe('every legal situation comes out as the law has it', () => {
  for (const [situation, expected] of Object.entries(EXPECTED) as [Situation, string][]) {
    it(situation, () => {
      const publication = publish(LEGAL_SITUATIONS[situation], AS_OF, xianning);
      const shown =
        publication.outcome === 'published'
          ? publication.profile.records.filter(({ kind }) => kind !== 'registration').map(({ id }) => id)
          : [`(${publication.outcome})`];
      const reasons = publication.withheld.map(({ reason }) => `; ${reason}`);
      expect(shown.join(' ') + reasons.join('')).toBe(expected);
    });
  }
});

describe('a profile', () => {
  it('says of every source whether there are records, none, or no answer', () => {
    const { sources } = profileOf('no registration received, a licence is');
    expect(sources.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      RECORD_KINDS.map((kind) => `${kind} ${kind === 'licence' ? 'records' : 'unavailable'}`),
    );
    expect(profileOf('warning only').sources.find(({ kind }) => kind === 'penalty')?.state).toBe('none');
  });

  it('does not say "none" while a record awaits review', () => {
    const { sources } = profileOf('a mobile number in the facts');
    expect(sources.find(({ kind }) => kind === 'penalty')?.state).toBe('unavailable');
  });

  it.each([
    ['a penalty under a stranger’s name', 'unavailable'],
    ['a penalty against somebody who reads as a natural person', 'unavailable'],
    ['decision disputed', 'unavailable'],
    ['a penalty of another department', 'unavailable'],
    ['a penalty against the legal representative', 'none'],
  ] as const)('%s: the source of penalties is "%s"', (situation, state) => {
    expect(profileOf(situation).sources.find(({ kind }) => kind === 'penalty')?.state).toBe(state);
  });

  it('counts facts and nothing else', () => {
    expect(profileOf('failed check linked to a penalty on show').facts).toEqual({
      licence: 0,
      penalty: 1,
      'spot-check': 1,
      'sampling-test': 0,
      'abnormal-listing': 0,
      'serious-listing': 0,
      commitment: 0,
    });
  });

  it('is in the key-field register by a licence valid today, and names it', () => {
    expect(profileOf('food producer with a valid licence').keyFields).toEqual([
      { field: 'food', subfields: ['food-production'], licenceIds: ['licence-1'] },
    ]);
    expect(profileOf('licence expired yesterday').keyFields).toEqual([]);
    expect(profileOf('deregistered, licence unexpired').keyFields).toEqual([]);
  });

  it('keeps a deregistered enterprise, with its status', () => {
    expect(profileOf('deregistered, licence unexpired').status).toBe('DEREGISTERED');
  });

  it('without a registration guesses neither status nor region', () => {
    const profile = profileOf('no registration received, a licence is');
    expect(profile).toMatchObject({ name: ENTERPRISE_NAME, status: null, region: null, entityKind: 'ENTERPRISE' });
  });

  it('says on which day it will next change', () => {
    expect(profileOf('registration only').nextChangeOn).toBeNull();
    expect(profileOf('general penalty on show').nextChangeOn).toBe('2027-05-20');
    expect(profileOf('food producer with a valid licence').nextChangeOn).toBe('2029-05-10');
    expect(profileOf('general penalty on show', day('2026-05-19')).nextChangeOn).toBe('2026-05-20');
  });

  it('orders records by kind, then the newest first', () => {
    const records = [
      aRecord('penalty', { decidedOn: day('2026-05-06') }, { id: 'older' }),
      aRecord('licence'),
      aRecord('penalty', { decidedOn: day('2026-05-07'), documentNumber: '另一号' }, { id: 'newer' }),
      aRecord('registration'),
    ];
    const publication = publish(anEnterprise(records), AS_OF, xianning);
    const ids = publication.outcome === 'published' ? publication.profile.records.map(({ id }) => id) : [];
    expect(ids).toEqual(['registration-1', 'licence-1', 'newer', 'older']);
  });

  it('takes no name from a registration that contradicts itself', () => {
    const registration = aRecord('registration', { name: '咸宁示例数据另一家有限公司' });
    const publication = publish(anEnterprise([registration]), AS_OF, xianning);
    expect(publication).toMatchObject({ outcome: 'withheld', withheld: [{ reason: 'name-mismatch' }] });
  });

  it('marks example data', () => {
    expect(profileOf('registration only').demo).toBe(true);
  });
});

describe('the low-amount standard', () => {
  const fined = aRecord(
    'penalty',
    { penaltyKinds: ['FINE'], decidedOn: day('2025-11-05'), publishedOn: day('2025-11-20') },
    { receivedOn: day('2025-11-20') },
  );
  const individual = aRecord('registration', { entityKind: 'INDIVIDUAL_BUSINESS' });
  it.each([
    ['an organisation under RS-2021', aRecord('registration'), '2025-12-01', 'confirmed'],
    ['an organisation under RS-2025', aRecord('registration'), '2025-12-25', 'recalled'],
    ['an individual business under RS-2021', individual, '2025-12-01', 'recalled'],
  ] as const)('%s: %s', (_who, registration, on, confidence) => {
    const publication = publish(anEnterprise([registration, fined]), day(on), xianning);
    const records = publication.outcome === 'published' ? publication.profile.records : [];
    const basis = records.find(({ kind }) => kind === 'penalty')?.basis ?? [];
    expect(basis.find(({ provision }) => provision.startsWith('low-amount'))?.confidence).toBe(confidence);
  });
});

describe('corrections and redaction', () => {
  it('shows before and after of a corrected amount', () => {
    const record = profileOf('a penalty corrected').records.find(({ kind }) => kind === 'penalty');
    const change = record?.corrections[0]?.changes.find(({ member }) => member === 'fineAmount');
    expect(change).toEqual({ member: 'fineAmount', valuesShown: true, before: 200_000_000, after: 2_000_000 });
  });

  it('never reveals personal data in the value before', () => {
    const record = aRecord(
      'penalty',
      {},
      { earlierVersions: [{ replacedOn: day('2026-07-01'), body: { violationFacts: '电话13800000000' } }] },
    );
    const publication = publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning);
    expect(JSON.stringify(publication)).not.toContain('13800000000');
    expect(JSON.stringify(publication)).toContain(
      '{"member":"violationFacts","valuesShown":false,"before":null,"after":null}',
    );
  });

  it('says of corrected text only that it was corrected: the text taken away is gone', () => {
    const record = aRecord(
      'penalty',
      { violationFacts: '当事人销售标签不合规的糕点。' },
      {
        earlierVersions: [{ replacedOn: day('2026-07-01'), body: { violationFacts: '示某乙使用过期原料生产糕点。' } }],
      },
    );
    const publication = publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning);
    expect(JSON.stringify(publication)).not.toContain('示某乙');
    expect(JSON.stringify(publication)).toContain('"member":"violationFacts","valuesShown":false');
  });

  it('shows no earlier value that is not of the type of its member', () => {
    const record = aRecord(
      'penalty',
      {},
      { earlierVersions: [{ replacedOn: day('2026-07-01'), body: { fineAmount: '示某乙代缴' } }] },
    );
    const publication = publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning);
    expect(JSON.stringify(publication)).not.toContain('示某乙');
  });

  it('tells of no correction where versions differ only in what is hidden', () => {
    const record = aRecord(
      'penalty',
      { violationFacts: '家庭住址：示例路1号。' },
      { earlierVersions: [{ replacedOn: day('2026-07-01'), body: { violationFacts: '家庭住址：示例路2号。' } }] },
    );
    const publication = publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning);
    expect(JSON.stringify(publication)).not.toContain('"member":"violationFacts"');
  });

  it('does not show members that are none of the record today', () => {
    const record = aRecord(
      'penalty',
      {},
      { earlierVersions: [{ replacedOn: day('2026-07-01'), body: { identityNumber: '内部字段' } }] },
    );
    const publication = publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning);
    expect(JSON.stringify(publication)).not.toContain('内部字段');
  });

  it('hides an address of residence in free text, not the registered address', () => {
    const record = aRecord('penalty', { violationFacts: '当事人（家庭住址：示例区示例路8号2单元）销售糕点。' });
    const text = JSON.stringify(publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning));
    expect(text).toContain('家庭住址：***）销售糕点');
    expect(text).toContain('湖北省咸宁市咸安区示例路1号');
  });

  it.each([
    ['当事人张某，男，住湖北省咸宁市咸安区示例路8号，销售糕点。', '男，住***，销售糕点。'],
    ['经查，示某家住示例县示例镇示例村3组。', '家住***。'],
    ['示某现住示例市示例街道5号；', '现住***；'],
    ['示某居住在示例小区2栋，', '居住在***，'],
  ])('hides where a person lives: %s', (violationFacts, expected) => {
    const record = aRecord('penalty', { violationFacts });
    const text = JSON.stringify(publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning));
    expect(text).toContain(expected);
  });

  it.each(['当事人住所：湖北省咸宁市示例路1号。', '当事人经营住宿服务，位于示例路3号。', '顾客入住咸宁市示例酒店。'])(
    'leaves the seat of an enterprise and lodging: %s',
    (violationFacts) => {
      const record = aRecord('penalty', { violationFacts });
      const text = JSON.stringify(publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning));
      expect(text).toContain(violationFacts);
    },
  );

  it('withholds everything under a name that reads as a natural person’s while no registration is known', () => {
    const record = aRecord('penalty', {}, { counterpartyName: '张某三' });
    const publication = publish(anEnterprise([record], { name: '张某三' }), AS_OF, xianning);
    expect(publication).toMatchObject({ outcome: 'withheld', withheld: [{ reason: 'natural-person' }] });
    const registered = aRecord('registration', { name: '张某三' }, { counterpartyName: '张某三' });
    expect(publish(anEnterprise([registered, record], { name: '张某三' }), AS_OF, xianning).outcome).toBe('published');
  });

  it('masks the other party of a sampling test where it reads as a natural person', () => {
    const record = aRecord('sampling-test', { otherParty: '张三丰' });
    const text = JSON.stringify(publish(anEnterprise([aRecord('registration'), record]), AS_OF, xianning));
    expect(text).toContain('张**');
    expect(text).not.toContain('张三丰');
  });
});
