import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import type { MatchedItem } from '#domain/wire/matching.ts';
import type { ListLine } from '#site/islands/screening/list-lines.ts';
import type { ReadProfile, Supplier } from '#site/islands/screening/supplier.ts';
import { AS_OF, anEnterprise, aRecord, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';

/** What the API answers of an enterprise with these records besides its registration, as it comes over the wire. */
export function readProfile(
  records: Parameters<typeof anEnterprise>[0] = [],
  facts: Parameters<typeof anEnterprise>[1] = {},
): ReadProfile {
  const publication = publish(anEnterprise([aRecord('registration'), ...records], facts), AS_OF, xianning);
  if (publication.outcome !== 'published') throw new Error(`not published: ${publication.outcome}`);
  return JSON.parse(JSON.stringify(publication.profile)) as ReadProfile;
}

/** A line of a list. */
export function aLine(row: number, facts: Partial<ListLine> = {}): ListLine {
  return { row, name: '咸宁示例数据食品有限公司', code: '', fault: null, sameAs: null, ...facts };
}

/** A match of the row of a line. */
export function aMatch(row: number, facts: Partial<MatchedItem> = {}): MatchedItem {
  return {
    id: String(row),
    outcome: 'exact',
    reason: 'code',
    explanation: '代码一致；未填名称，未作核对。',
    uscc: ENTERPRISE_USCC,
    code: 'published',
    candidates: [],
    more: false,
    ...facts,
  };
}

/** A supplier that was found, with this profile. */
export function aSupplier(row: number, profile: ReadProfile | null): Supplier {
  const found = {
    asked: ENTERPRISE_USCC,
    outcome: profile === null ? ('ended' as const) : ('published' as const),
    profile,
  };
  return { line: aLine(row), match: aMatch(row), chosen: null, found };
}
