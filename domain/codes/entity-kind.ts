/**
 * Kinds of business entity (经营主体). The kind decides which publicity rules apply: individual businesses are flagged,
 * not listed, and their personal data is masked more strictly.
 */
export const ENTITY_KINDS = [
  { code: 'ENTERPRISE', wording: '企业' },
  { code: 'INDIVIDUAL_BUSINESS', wording: '个体工商户' },
  { code: 'FARMERS_COOPERATIVE', wording: '农民专业合作社' },
  { code: 'OTHER', wording: '其他组织' },
] as const;

/** Code of an entity kind, e.g. `INDIVIDUAL_BUSINESS`. */
export type EntityKind = (typeof ENTITY_KINDS)[number]['code'];

/** All entity kind codes. */
export const ENTITY_KIND_CODES = ENTITY_KINDS.map((kind) => kind.code) as [EntityKind, ...EntityKind[]];
