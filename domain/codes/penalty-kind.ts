/** One kind of administrative penalty with its official wording and the older labels real files still carry. */
type PenaltyKindEntry = { code: string; wording: string; aliases: readonly string[] };

const BOTH = ['暂扣或者吊销', '暂扣或吊销', '暂扣、吊销', '暂扣和吊销', '吊销或者暂扣', '吊销或暂扣'];
const CERTIFICATES = [
  '许可证',
  '许可证件',
  '执照',
  '营业执照',
  '许可证照',
  '证照',
  '许可证、执照',
  '许可证件、执照',
  '许可证或执照',
  '许可证或者执照',
  '许可证和执照',
  '许可证及执照',
  '许可证、营业执照',
];

/**
 * Kinds of administrative penalty after 行政处罚法 Art. 9, in the wording of the dual-publicity standard (CF_CFLB).
 * `aliases` are labels met in older files; matching ignores width and punctuation.
 */
export const PENALTY_KINDS = [
  { code: 'WARNING', wording: '警告', aliases: [] },
  { code: 'CRITICISM', wording: '通报批评', aliases: [] },
  { code: 'FINE', wording: '罚款', aliases: ['处以罚款'] },
  {
    code: 'CONFISCATION',
    wording: '没收违法所得、没收非法财物',
    aliases: ['没收违法所得', '没收非法财物', '没收非法财务', '没收违法所得没收非法财务'],
  },
  { code: 'SUSPEND_LICENCE', wording: '暂扣许可证件', aliases: ['暂扣执照', '暂扣许可证'] },
  { code: 'DOWNGRADE', wording: '降低资质等级', aliases: [] },
  {
    code: 'REVOKE_LICENCE',
    wording: '吊销许可证件',
    aliases: ['吊销许可证'],
  },
  {
    // The wording of the law of 1996, still in files: which of the two was done cannot be told from it.
    code: 'SUSPEND_OR_REVOKE',
    wording: '暂扣或者吊销许可证、执照',
    aliases: [
      '暂扣或者吊销许可证、暂扣或者吊销执照',
      ...BOTH.flatMap((both) => CERTIFICATES.map((certificate) => both + certificate)),
    ],
  },
  { code: 'REVOKE_BUSINESS_LICENCE', wording: '吊销营业执照', aliases: [] },
  { code: 'RESTRICT_OPERATION', wording: '限制开展生产经营活动', aliases: [] },
  { code: 'SUSPEND_OPERATION', wording: '责令停产停业', aliases: ['停产停业'] },
  { code: 'ORDER_CLOSURE', wording: '责令关闭', aliases: [] },
  { code: 'RESTRICT_EMPLOYMENT', wording: '限制从业', aliases: [] },
  { code: 'DETENTION', wording: '行政拘留', aliases: [] },
  { code: 'OTHER', wording: '其他', aliases: ['法律、行政法规规定的其他行政处罚', '其它'] },
] as const satisfies readonly PenaltyKindEntry[];

/** Code of a penalty kind, e.g. `FINE`. */
export type PenaltyKind = (typeof PENALTY_KINDS)[number]['code'];

/** All penalty kind codes, in the order of the statute. */
export const PENALTY_KIND_CODES = PENALTY_KINDS.map((kind) => kind.code) as [PenaltyKind, ...PenaltyKind[]];
