import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'order-45',
  title: '《市场监督管理行政处罚信息公示规定》（国家市场监督管理总局令第45号）',
  from: '2021-09-01',
  checkedOn: '2026-11-23',
});

/**
 * 市场监督管理行政处罚信息公示规定 (SAMR Order 45), read in full. Articles 13 and 14 (terms and early stop) give way to
 * Order 107 from 2025-12-25; the rest goes on. Whether Order 45 itself was amended is not known.
 */
export const ORDER_45 = {
  /** Decisions of the ordinary procedure are published; a warning alone is not. */
  art2: article({ key: 'art-2', article: '第二条', confidence: 'confirmed' }),
  /** Secrecy, privacy and trade secrets are handled before publication. */
  art6: article({ key: 'art-6', article: '第六条', confidence: 'confirmed' }),
  /** Published within 20 working days of the decision. */
  art9: article({ key: 'art-9', article: '第九条', confidence: 'confirmed', values: { workingDays: 20 } }),
  /** A party registered in another province: pushed there within 10 working days, published there within 10 of receipt. */
  art10: article({
    key: 'art-10',
    article: '第十条',
    confidence: 'confirmed',
    values: { pushWorkingDays: 10, publishWorkingDays: 10 },
  }),
  /** A changed, revoked, unlawful or void decision is withdrawn within three working days. */
  art11: article({ key: 'art-11', article: '第十一条', confidence: 'confirmed', values: { workingDays: 3 } }),
  /** Wrong information is corrected. */
  art12: article({ key: 'art-12', article: '第十二条', confidence: 'confirmed' }),
  /** Three months for criticism or a low-amount fine alone, else three years, longer while a statutory ban runs. */
  art13: article({
    key: 'art-13',
    article: '第十三条',
    confidence: 'confirmed',
    rule: 'penalty-publicity-term',
    until: '2025-12-24',
    values: { minorMonths: 3, otherMonths: 36 },
  }),
  /** Early stop on application; never for suspension, restriction, downgrade and revocation. Months: REPAIR_2021. */
  art14: article({
    key: 'art-14',
    article: '第十四条',
    confidence: 'confirmed',
    rule: 'penalty-early-stop',
    until: '2025-12-24',
  }),
  /** 谁办案、谁录入、谁负责. */
  art16: article({ key: 'art-16', article: '第十六条', confidence: 'confirmed' }),
} as const;
