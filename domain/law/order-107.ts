import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'order-107',
  title: '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）',
  from: '2025-12-25',
  checkedOn: '2026-11-23',
});

/**
 * 市场监督管理信用修复管理办法 (SAMR Order 107). Known from published summaries and the press conference of 2025-12-02,
 * not from the official text: article numbers, the definition of 严重, the first day of the term and the treatment of
 * older records are open, so every entry is `recalled`.
 */
export const ORDER_107 = {
  /** Three classes of dishonest conduct, each with a shortest and a longest publicity term. */
  terms: article({
    key: 'terms',
    article: null,
    about: '关于公示期限的规定',
    confidence: 'recalled',
    rule: 'penalty-publicity-term',
    values: { minorMonths: 3, generalMonths: 12, seriousMonths: 36 },
  }),
  /** On application: general conduct from three months, serious from one year; minor needs none. */
  earlyStop: article({
    key: 'early-stop',
    article: null,
    about: '关于申请信用修复条件的规定',
    confidence: 'recalled',
    rule: 'penalty-early-stop',
    values: { generalMinimumMonths: 3, seriousMinimumMonths: 12 },
  }),
  /** Whether food, drugs and special equipment have a longer minimum is not known: no earliest day is stated for them. */
  strictField: article({
    key: 'strict-field',
    article: null,
    about: '关于食品、药品、特种设备领域最短公示期的规定（未见原文，最早可申请日暂不列出）',
    confidence: 'recalled',
  }),
  /** Which penalties are minor, general or serious. */
  classes: article({ key: 'classes', article: null, about: '关于失信行为分类的规定', confidence: 'recalled' }),
  /** Negative results of spot checks and sampling are repaired too; no longer shown than general conduct. */
  negativeResults: article({
    key: 'negative-results',
    article: null,
    about: '关于抽查检查负面结果信用修复的规定',
    confidence: 'recalled',
    rule: 'negative-result-term',
    values: { maximumMonths: 12 },
  }),
  /** When a penalty stops, the negative check result from which it came stops on the same day. */
  linkedStop: article({
    key: 'linked-stop',
    article: null,
    about: '关于同步停止公示关联信息的规定',
    confidence: 'recalled',
    rule: 'linked-stop',
  }),
  /** While a bankruptcy reorganisation runs, dishonesty information may be hidden for a time. */
  shielding: article({
    key: 'shielding',
    article: null,
    about: '关于破产重整期间暂时屏蔽失信信息的规定',
    confidence: 'recalled',
  }),
  /** Decided within seven working days; by when an application is accepted is not known. */
  decision: article({
    key: 'decision',
    article: null,
    about: '关于作出信用修复决定期限的规定',
    confidence: 'recalled',
    rule: 'repair-decision',
    values: { workingDays: 7 },
  }),
  /** Whether an acceptance of its own is still decided on, and by when, is not known. */
  acceptance: article({
    key: 'acceptance',
    article: null,
    about: '关于受理的规定（未见原文，受理期限暂不计算）',
    confidence: 'recalled',
    rule: 'repair-acceptance',
  }),
  /** Publicity stops within three working days of the decision. */
  stop: article({
    key: 'stop',
    article: null,
    about: '关于修复后停止公示期限的规定',
    confidence: 'recalled',
    rule: 'repair-stop',
    values: { workingDays: 3 },
  }),
} as const;
