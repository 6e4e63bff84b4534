import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'order-44',
  title: '《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）',
  from: '2021-09-01',
  checkedOn: '2026-11-23',
});

/**
 * 市场监督管理严重违法失信名单管理办法 (SAMR Order 44). A revised draft was out for comment in October 2025; whether it was
 * issued is not known.
 */
export const ORDER_44 = {
  /** Listing needs conduct within Arts. 5–11 and a heavier penalty. */
  art2: article({ key: 'art-2', article: '第二条', confidence: 'confirmed' }),
  /** The listing is published within 20 working days. */
  art14: article({ key: 'art-14', article: '第十四条', confidence: 'recalled', values: { workingDays: 20 } }),
  /** Management measures against listed parties. */
  art15: article({ key: 'art-15', article: '第十五条', confidence: 'recalled' }),
  /** Removal on application after one year. */
  art16: article({
    key: 'art-16',
    article: null,
    about: '关于列入满一年可以申请提前移出的规定',
    confidence: 'recalled',
    values: { minimumMonths: 12 },
  }),
  /** The penalty quashed, the listing is withdrawn, its publicity ends within three working days. */
  art19: article({ key: 'art-19', article: '第十九条', confidence: 'recalled', values: { workingDays: 3 } }),
  /** Removed after three years, or when a longer statutory ban ends. */
  art21: article({ key: 'art-21', article: '第二十一条', confidence: 'recalled', values: { termMonths: 36 } }),
} as const;
