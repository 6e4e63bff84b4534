/**
 * Grounds for entry in the list of abnormal operations (企业经营异常名录管理暂行办法 Art. 4).
 * `LEGACY` keeps wordings of older files that name none of the four.
 */
export const ABNORMAL_GROUNDS = [
  { code: 'ANNUAL_REPORT', item: 1, wording: '未按照规定期限公示年度报告', keywords: ['年度报告', '年报'] },
  {
    code: 'INSTANT_INFORMATION',
    item: 2,
    wording: '未在责令的期限内公示有关企业信息',
    keywords: ['责令的期限', '责令期限', '即时信息'],
  },
  {
    code: 'FALSE_INFORMATION',
    item: 3,
    wording: '公示企业信息隐瞒真实情况、弄虚作假',
    keywords: ['隐瞒真实', '弄虚作假'],
  },
  {
    code: 'UNREACHABLE',
    item: 4,
    wording: '通过登记的住所或者经营场所无法联系',
    keywords: ['无法联系', '无法取得联系'],
  },
  { code: 'LEGACY', item: null, wording: '其他（历史原因）', keywords: [] },
] as const;

/** Code of a ground, e.g. `UNREACHABLE`. */
export type AbnormalGround = (typeof ABNORMAL_GROUNDS)[number]['code'];

/** All ground codes. */
export const ABNORMAL_GROUND_CODES = ABNORMAL_GROUNDS.map((ground) => ground.code) as [
  AbnormalGround,
  ...AbnormalGround[],
];
