import { describe, expect, it } from 'vitest';
import { LINT_RULES } from '#domain/notices/lint/finding.ts';
import { lintNotice } from '#domain/notices/lint/lint-notice.ts';
import type { Notice } from '#domain/notices/notice.ts';
import {
  anEnterprise,
  aRecord,
  COOPERATIVE_USCC,
  day,
  ENTERPRISE_NAME,
  ENTERPRISE_USCC,
  INDIVIDUAL_USCC,
} from '#test/fixtures/enterprise-builder.ts';
import { evidence, lintContext, publicationsOf, TYPICAL_CASE } from './a-notice.ts';
import { LINT_CASES } from './lint-cases.ts';

const rulesOf = (notice: Notice, context = lintContext()) =>
  lintNotice(notice, context).map(({ rule, severity, at }) => `${severity} ${rule} ${at}`);

function batch(names: readonly (readonly [string, string])[]): Extract<Notice, { kind: 'batch-exposure' }> {
  const { clueSource: _c, caseFacts: _f, penalty: _p, ...common } = TYPICAL_CASE;
  return {
    ...common,
    kind: 'batch-exposure',
    title: '咸宁市市场监督管理局集中公示（2026年第3期）',
    batchNumber: '2026年第3期',
    parties: names.map(([uscc, name]) => ({
      uscc: uscc as typeof ENTERPRISE_USCC,
      name,
      evidence: [evidence('penalty-1')],
      problem: '标签未标明生产日期',
      handling: '没收违法所得2000元，罚款20000元',
    })),
  };
}

describe('the lint of a notice', () => {
  it('finds nothing in a typical case that says what its evidence says', () => {
    expect(lintNotice(TYPICAL_CASE, lintContext())).toEqual([]);
  });

  it('has at least 120 cases', () => {
    expect(LINT_CASES.length).toBeGreaterThanOrEqual(120);
  });

  it.each(LINT_CASES)('$at: $what', ({ at, text, blocking, review }) => {
    const findings = lintNotice({ ...TYPICAL_CASE, [at]: text }, lintContext());
    const rules = (severity: string) => [
      ...new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)),
    ];
    expect({ blocking: rules('blocking'), review: rules('review') }).toEqual({ blocking, review });
    expect(findings.every((finding) => finding.at === at)).toBe(true);
  });

  it('looks at the unit, the number of a batch and the provisions as at any text: they are typed and public too', () => {
    expect(rulesOf({ ...TYPICAL_CASE, publishingUnit: '咸宁市市场监督管理局 负责人：张三丰 13800000000' })).toEqual(
      expect.arrayContaining(['blocking personal-data publishingUnit', 'blocking person-named publishingUnit']),
    );
    expect(rulesOf({ ...TYPICAL_CASE, publishingUnit: '<b>咸宁市市场监督管理局</b>' })).toContain(
      'blocking markup-or-link publishingUnit',
    );
    const [cited = { instrument: '', article: '' }] = TYPICAL_CASE.citations;
    expect(rulesOf({ ...TYPICAL_CASE, citations: [{ ...cited, article: `${cited.article}13800000000` }] })).toContain(
      'blocking personal-data citations[0]',
    );
    const two = batch([
      [ENTERPRISE_USCC, ENTERPRISE_NAME],
      [COOPERATIVE_USCC, '咸宁示例数据农民专业合作社'],
    ]);
    expect(rulesOf({ ...two, batchNumber: `${ENTERPRISE_NAME}等` })).toContain(
      'blocking party-named-in-batch batchNumber',
    );
  });

  it('never repeats a personal number', () => {
    const findings = lintNotice({ ...TYPICAL_CASE, caseFacts: '身份证号11010519491231002X' }, lintContext());
    expect(JSON.stringify(findings)).not.toContain('11010519491231002X');
  });

  it('blocks a party without evidence, and evidence that is not public today', () => {
    const [party] = TYPICAL_CASE.parties;
    if (party === undefined) throw new Error('the case has a party');
    expect(rulesOf({ ...TYPICAL_CASE, parties: [{ ...party, evidence: [] }] })).toContain(
      'blocking evidence-missing parties[0]',
    );
    expect(rulesOf({ ...TYPICAL_CASE, parties: [{ ...party, evidence: [evidence('penalty-9')] }] })).toContain(
      'blocking evidence-not-public parties[0]',
    );
    expect(rulesOf({ ...TYPICAL_CASE, parties: [] })).toContain('blocking party-missing parties');
    expect(rulesOf(TYPICAL_CASE, lintContext(new Map()))).toContain('blocking evidence-not-public parties[0]');
  });

  it('blocks a notice that rests on a licence alone', () => {
    const [party] = TYPICAL_CASE.parties;
    if (party === undefined) throw new Error('the case has a party');
    const parties = [{ ...party, evidence: [evidence('licence-1')] }];
    expect(rulesOf({ ...TYPICAL_CASE, parties })).toContain('blocking evidence-not-adverse parties[0]');
  });

  it('blocks evidence that was corrected since, and a name that is not the registered one', () => {
    const [party] = TYPICAL_CASE.parties;
    if (party === undefined) throw new Error('the case has a party');
    const changed = [{ recordId: 'penalty-1', fileDigest: 'b'.repeat(64), row: 9 }];
    expect(rulesOf({ ...TYPICAL_CASE, parties: [{ ...party, evidence: changed }] })).toContain(
      'blocking evidence-changed parties[0]',
    );
    expect(rulesOf({ ...TYPICAL_CASE, parties: [{ ...party, name: '咸宁示例数据食品厂' }] })).toContain(
      'blocking name-differs parties[0]',
    );
  });

  it('tells of evidence that ends soon or has no end', () => {
    const soon = anEnterprise([aRecord('registration'), aRecord('penalty', { publicityEndsOn: day('2026-12-01') })]);
    expect(rulesOf(TYPICAL_CASE, lintContext(publicationsOf([soon])))).toContain('review ends-soon parties[0]');
    const listed = anEnterprise([aRecord('registration'), aRecord('abnormal-listing')]);
    const [party] = TYPICAL_CASE.parties;
    if (party === undefined) throw new Error('the case has a party');
    const notice = { ...TYPICAL_CASE, parties: [{ ...party, evidence: [evidence('abnormal-listing-1')] }] };
    expect(rulesOf(notice, lintContext(publicationsOf([listed])))).toContain('review open-end parties[0]');
  });

  it('blocks citations that do not exist or were not in force on the day of the decision', () => {
    const cite = (instrument: string, article: string) =>
      rulesOf({ ...TYPICAL_CASE, citations: [{ instrument, article }] });
    expect(cite('食品安全法', '第一百五十五条')).toEqual(['blocking citation-no-such-article citations[0]']);
    expect(cite('食品安全法', '第一百二十五条')).toEqual([]);
    expect(cite('中华人民共和国食品安全法', '一百二十五')).toEqual(['blocking citation-unreadable citations[0]']);
    expect(cite('示例条例', '第一条')).toEqual(['review citation-unknown-statute citations[0]']);
    expect(rulesOf({ ...TYPICAL_CASE, citations: [] })).toEqual(['blocking citation-missing citations']);
    const early = anEnterprise([
      aRecord('registration'),
      aRecord('serious-listing', { listedOn: day('2025-03-03') }, { id: 'penalty-1' }),
    ]);
    const notice = { ...TYPICAL_CASE, citations: [{ instrument: '农产品质量安全法', article: '第八十二条' }] };
    expect(rulesOf(notice, lintContext(publicationsOf([early])))).toContain(
      'blocking citation-no-such-article citations[0]',
    );
  });

  it('lets the operator of an individual business stand by name, and nobody else of it', () => {
    const name = '咸安区示例数据面馆';
    const shop = anEnterprise(
      [
        aRecord(
          'registration',
          { name, entityKind: 'INDIVIDUAL_BUSINESS', legalRepresentative: '张小明' },
          { counterpartyName: name },
        ),
        aRecord('penalty', {}, { counterpartyName: name }),
      ],
      { uscc: INDIVIDUAL_USCC, name },
    );
    const notice: Notice = {
      ...TYPICAL_CASE,
      caseFacts: '经营者张小明，员工李小红。',
      parties: [{ uscc: INDIVIDUAL_USCC, name, evidence: [evidence('penalty-1')], problem: '', handling: '' }],
    };
    const findings = lintNotice(notice, lintContext(publicationsOf([shop]))).filter(
      ({ rule }) => rule === 'person-named',
    );
    expect(findings.map(({ quote }) => quote)).toEqual(['员工李小红']);
  });

  it('blocks a batch whose words name a party, since its rows leave one by one', () => {
    const parties = [
      [ENTERPRISE_USCC, ENTERPRISE_NAME],
      [COOPERATIVE_USCC, '咸宁示例数据合作社'],
    ] as const;
    const notice = batch(parties);
    const named = rulesOf({ ...notice, lead: `${ENTERPRISE_NAME}等被公示，咸宁市市场监督管理局。` });
    expect(named).toContain('blocking party-named-in-batch lead');
    expect(rulesOf(notice)).not.toContain('blocking party-named-in-batch lead');
    expect(rulesOf(batch(parties.slice(0, 1)))).toContain('blocking party-missing parties');
    expect(rulesOf({ ...notice, parties: notice.parties.map((party) => ({ ...party, problem: '' })) })).toContain(
      'blocking text-missing parties[1].problem',
    );
  });

  it('asks who acted where no authority is named', () => {
    const silent = { ...TYPICAL_CASE, title: '一起标签案', lead: '公布本案。', penalty: '罚款20000元。' };
    expect(rulesOf(silent)).toContain('review authority-unsaid lead');
  });

  it('has a case for every rule', () => {
    const covered = new Set(LINT_CASES.flatMap(({ blocking, review }) => [...blocking, ...review]));
    const elsewhere = [
      'party-missing',
      'party-named-in-batch',
      'evidence-missing',
      'evidence-not-public',
      'evidence-changed',
      'evidence-not-adverse',
      'name-differs',
      'citation-missing',
      'citation-not-in-force',
      'authority-unsaid',
      'ends-soon',
      'open-end',
    ];
    expect(LINT_RULES.filter((rule) => !covered.has(rule) && !elsewhere.includes(rule))).toEqual([]);
  });
});
