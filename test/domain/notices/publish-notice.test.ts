import { describe, expect, it } from 'vitest';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { NoticePublicity } from '#domain/notices/notice-life.ts';
import { PublicNoticeSchema } from '#domain/notices/public-notice.ts';
import { publishNotice } from '#domain/notices/publish-notice.ts';
import {
  anEnterprise,
  aRecord,
  COOPERATIVE_USCC,
  day,
  ENTERPRISE_NAME,
  ENTERPRISE_USCC,
  yuan,
} from '#test/fixtures/enterprise-builder.ts';
import { evidence, publicationsOf, TYPICAL_CASE } from './a-notice.ts';

const PUBLICITY: NoticePublicity = {
  publishOn: day('2026-06-20'),
  correctedOn: null,
  withdrawnOn: null,
  withdrawalReason: null,
};
const CASE = anEnterprise([aRecord('registration'), aRecord('licence'), aRecord('penalty')]);
const COOPERATIVE_NAME = '咸宁示例数据农民专业合作社';
const COOPERATIVE = anEnterprise(
  [
    aRecord(
      'registration',
      { name: COOPERATIVE_NAME, entityKind: 'FARMERS_COOPERATIVE' },
      { counterpartyName: COOPERATIVE_NAME },
    ),
    aRecord(
      'penalty',
      {
        penaltyKinds: ['FINE'],
        penaltyKindsText: '罚款',
        penaltyContent: '罚款5000元。',
        confiscatedAmount: null,
        fineAmount: yuan(5000),
      },
      { counterpartyName: COOPERATIVE_NAME },
    ),
  ],
  { uscc: COOPERATIVE_USCC, name: COOPERATIVE_NAME },
);

const BATCH: Notice = {
  kind: 'batch-exposure',
  title: '咸宁市市场监督管理局集中公示（2026年第3期）',
  lead: '现将一批案件集中公示。',
  field: 'food',
  publishingUnit: '咸宁市市场监督管理局',
  batchNumber: '2026年第3期',
  citations: TYPICAL_CASE.citations,
  warning: '',
  parties: [
    {
      uscc: ENTERPRISE_USCC,
      name: ENTERPRISE_NAME,
      evidence: [evidence('penalty-1')],
      problem: '标签',
      handling: '罚款',
    },
    {
      uscc: COOPERATIVE_USCC,
      name: COOPERATIVE_NAME,
      evidence: [evidence('penalty-1')],
      problem: '票据',
      handling: '罚款',
    },
  ],
};

function on(
  asOf: string,
  notice: Notice = TYPICAL_CASE,
  publicity: NoticePublicity | null = PUBLICITY,
  enterprises: Enterprise[] = [CASE, COOPERATIVE],
) {
  return publishNotice({ id: 'n-1', notice, publicity }, publicationsOf(enterprises, day(asOf)), day(asOf));
}

describe('what the public may see of a notice', () => {
  it('shows it from its day on, with its evidence and its end', () => {
    expect(on('2026-06-19')).toEqual({ outcome: 'withheld', reason: 'not-yet', changesOn: '2026-06-20' });
    const shown = on('2026-06-20');
    if (shown.outcome !== 'published') throw new Error(shown.outcome);
    expect(PublicNoticeSchema.parse(shown.notice)).toEqual(shown.notice);
    expect(shown.notice).toMatchObject({
      title: TYPICAL_CASE.title,
      endsOn: '2027-05-20',
      parties: [{ evidence: [{ documentNumber: '咸市监处罚〔2026〕12号', kind: 'penalty' }] }],
    });
  });

  it('leaves on the very day on which its record leaves', () => {
    const shown = on('2026-06-20');
    const endsOn = shown.outcome === 'published' ? shown.notice.endsOn : null;
    expect(endsOn).not.toBeNull();
    expect(on('2027-05-19').outcome).toBe('published');
    expect(on('2027-05-20')).toEqual({ outcome: 'ended' });
  });

  it('leaves at once when the decision is withdrawn or publicity is stopped early', () => {
    for (const state of [{ withdrawnOn: day('2026-09-01') }, { stoppedOn: day('2026-09-01') }]) {
      const changed = anEnterprise([aRecord('registration'), aRecord('penalty', {}, { state })]);
      expect(on('2026-08-31', TYPICAL_CASE, PUBLICITY, [changed]).outcome).toBe('published');
      expect(on('2026-09-01', TYPICAL_CASE, PUBLICITY, [changed])).toEqual({ outcome: 'ended' });
    }
  });

  it('is withheld while its record is, or was corrected, or nothing is known of the party', () => {
    const disputed = anEnterprise([aRecord('registration'), aRecord('penalty', { decisionStatus: 'disputed' })]);
    expect(on('2026-11-24', TYPICAL_CASE, PUBLICITY, [disputed])).toMatchObject({
      outcome: 'withheld',
      reason: 'evidence-missing',
    });
    expect(on('2026-11-24', TYPICAL_CASE, PUBLICITY, [])).toMatchObject({ reason: 'evidence-missing' });
    const provenance = { ...aRecord('penalty').provenance, row: 7 };
    const corrected = anEnterprise([aRecord('registration'), aRecord('penalty', {}, { provenance })]);
    expect(on('2026-11-24', TYPICAL_CASE, PUBLICITY, [corrected])).toMatchObject({ reason: 'evidence-changed' });
  });

  it('is withheld when the party has another name now', () => {
    const name = '咸宁示例数据新食品有限公司';
    const renamed = anEnterprise(
      [
        aRecord('registration', { name, formerNames: [ENTERPRISE_NAME] }, { counterpartyName: name }),
        aRecord('penalty'),
      ],
      { name },
    );
    expect(on('2026-11-24', TYPICAL_CASE, PUBLICITY, [renamed])).toMatchObject({ reason: 'name-changed' });
  });

  it('is withheld, whoever approved it, while its words hold personal data', () => {
    const notice = { ...TYPICAL_CASE, warning: '联系电话13800000000。' };
    expect(on('2026-11-24', notice)).toMatchObject({ outcome: 'withheld', reason: 'personal-data-found' });
  });

  it.each<[string, Notice]>([
    ['the unit', { ...TYPICAL_CASE, publishingUnit: '咸宁市市场监督管理局 联系人13800000000' }],
    [
      'a citation',
      { ...TYPICAL_CASE, citations: [{ instrument: '食品安全法', article: '第一百二十五条 13800000000' }] },
    ],
    ['the number of a batch', { ...BATCH, batchNumber: '13800000000' }],
  ])('is withheld while %s holds personal data', (_where, notice) => {
    expect(on('2026-07-01', notice)).toMatchObject({ outcome: 'withheld', reason: 'personal-data-found' });
  });

  it('is withdrawn from its day on, with a reason and without its words', () => {
    const publicity: NoticePublicity = {
      ...PUBLICITY,
      withdrawnOn: day('2026-07-01'),
      withdrawalReason: 'decision-revoked',
    };
    expect(on('2026-06-30', TYPICAL_CASE, publicity).outcome).toBe('published');
    expect(on('2026-07-01', TYPICAL_CASE, publicity)).toEqual({ outcome: 'withdrawn', reason: 'decision-revoked' });
  });

  it('is not there before it was ever published', () => {
    expect(on('2026-11-24', TYPICAL_CASE, null)).toEqual({ outcome: 'withheld', reason: 'not-yet', changesOn: null });
  });

  it('lets the rows of a batch leave one by one, and the batch with the last', () => {
    const first = on('2026-07-01', BATCH);
    expect(first.outcome === 'published' && first.notice.parties.length).toBe(2);
    // The fine of 5,000 yuan is a minor one: three months.
    const later = on('2026-10-01', BATCH);
    expect(later.outcome === 'published' && later.notice.parties.map(({ name }) => name)).toEqual([ENTERPRISE_NAME]);
    expect(on('2027-05-20', BATCH)).toEqual({ outcome: 'ended' });
  });

  it('withholds a batch whose words still name a row that left', () => {
    const notice = { ...BATCH, lead: `${COOPERATIVE_NAME}等案件集中公示。` };
    expect(on('2026-07-01', notice).outcome).toBe('published');
    expect(on('2026-10-01', notice)).toMatchObject({ outcome: 'withheld', reason: 'names-an-ended-party' });
    const numbered = { ...BATCH, batchNumber: COOPERATIVE_NAME };
    expect(on('2026-10-01', numbered)).toMatchObject({ outcome: 'withheld', reason: 'names-an-ended-party' });
  });

  it('lets a case of several parties leave whole', () => {
    const notice: Notice = { ...TYPICAL_CASE, parties: BATCH.parties };
    expect(on('2026-07-01', notice).outcome).toBe('published');
    expect(on('2026-10-01', notice)).toEqual({ outcome: 'ended' });
  });

  it('does not change between its day and the next change it states', () => {
    const first = on('2026-07-01', BATCH);
    if (first.outcome !== 'published') throw new Error(first.outcome);
    const { nextChangeOn } = first.notice;
    expect(nextChangeOn).not.toBeNull();
    const names = (asOf: string) => {
      const answer = on(asOf, BATCH);
      return answer.outcome === 'published' ? answer.notice.parties.map(({ name }) => name) : answer.outcome;
    };
    for (let at = day('2026-07-01'); nextChangeOn !== null && at < nextChangeOn; at = day(nextDay(at)))
      expect(names(at)).toEqual(names('2026-07-01'));
  });
});

function nextDay(of: string): string {
  return new Date(Date.parse(`${of}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
