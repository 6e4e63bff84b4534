/**
 * Kinds of credit commitment (信用承诺) as practice names them: instead of documents at approval, published of one's own accord,
 * by an industry's rules, or for credit repair. Other wordings are kept verbatim beside.
 */
export const COMMITMENT_KINDS = [
  { code: 'APPROVAL', wording: '审批替代型', aliases: ['告知承诺', '容缺受理', '证明事项告知承诺'] },
  { code: 'PROACTIVE', wording: '主动公示型', aliases: ['主动承诺', '自主承诺', '主动型'] },
  { code: 'INDUSTRY', wording: '行业自律型', aliases: ['行业自律'] },
  { code: 'REPAIR', wording: '信用修复型', aliases: ['信用修复承诺', '信用修复'] },
] as const;

/** See {@link COMMITMENT_KINDS}. */
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]['code'];

/** The codes alone, for schemas. */
export const COMMITMENT_KIND_CODES = COMMITMENT_KINDS.map(({ code }) => code) as [CommitmentKind, ...CommitmentKind[]];
