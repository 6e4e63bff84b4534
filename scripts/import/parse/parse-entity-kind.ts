import type { EntityKind } from '#domain/codes/entity-kind.ts';

const WORDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/个体/u, 'INDIVIDUAL_BUSINESS'],
  [/合作社/u, 'FARMERS_COOPERATIVE'],
  [/公司|企业|独资|合伙|有限|股份|全民|集体|联营/u, 'ENTERPRISE'],
];

const CATEGORIES: Readonly<Record<string, EntityKind>> = {
  '91': 'ENTERPRISE',
  '92': 'INDIVIDUAL_BUSINESS',
  '93': 'FARMERS_COOPERATIVE',
};

/**
 * The kind of entity, from the type the register gives (企业类型) or else from the first two characters of the code (GB 32100).
 * @example parseEntityKind('有限责任公司(自然人独资)', uscc) // 'ENTERPRISE';  parseEntityKind(null, '92…') // 'INDIVIDUAL_BUSINESS'
 */
export function parseEntityKind(typeText: string | null, uscc: string): EntityKind {
  const named = typeText === null ? undefined : WORDS.find(([word]) => word.test(typeText))?.[1];
  return named ?? CATEGORIES[uscc.slice(0, 2)] ?? 'OTHER';
}
