import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { LintContext } from '#domain/notices/lint/lint-context.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import { AS_OF, anEnterprise, aRecord, ENTERPRISE_NAME, ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';

/** The evidence of a record made by aRecord(), unless told otherwise. */
export const evidence = (recordId: string) => ({ recordId, fileDigest: 'a'.repeat(64), row: 2 });

/** A typical case that nothing stands against: every fact is that of the penalty of the enterprise builder. */
export const TYPICAL_CASE: Extract<Notice, { kind: 'typical-case' }> = {
  kind: 'typical-case',
  title: `咸宁市市场监督管理局查处${ENTERPRISE_NAME}生产标签不符合规定的食品案`,
  lead: '为发挥警示作用，咸宁市市场监督管理局公布本案。',
  field: 'food',
  publishingUnit: '咸宁市市场监督管理局',
  clueSource: 'inspection',
  caseFacts: '当事人生产的糕点标签未标明生产日期。',
  penalty:
    '2026年5月6日，咸宁市市场监督管理局作出咸市监处罚〔2026〕12号行政处罚决定：没收违法所得2000元，罚款20000元。',
  citations: [{ instrument: '中华人民共和国食品安全法', article: '第一百二十五条第一款第（二）项' }],
  warning: '食品标签应当真实、准确，便于消费者知情。',
  parties: [
    { uscc: ENTERPRISE_USCC, name: ENTERPRISE_NAME, evidence: [evidence('penalty-1')], problem: '', handling: '' },
  ],
};

/** What is public of an enterprise with registration, licence and penalty, by code. */
export function publicationsOf(
  enterprises = [anEnterprise([aRecord('registration'), aRecord('licence'), aRecord('penalty')])],
  asOf = AS_OF,
): Map<string, Publication> {
  return new Map(enterprises.map((enterprise) => [enterprise.uscc, publish(enterprise, asOf, xianning)]));
}

/** The context of the lint on the day most tests stand on. */
export function lintContext(publications = publicationsOf()): LintContext {
  return { publications, asOf: AS_OF, jurisdiction: xianning };
}
