import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'repair-2021',
  title: '《市场监督管理信用修复管理办法》（国市监信规〔2021〕3号）',
  from: '2021-09-01',
  until: '2025-12-24',
  checkedOn: '2026-11-23',
});

/** 国市监信规〔2021〕3号, the measures on credit repair that went with Order 45; Art. 6 as quoted by two bureaus. */
export const REPAIR_2021 = {
  /** Early stop of penalty publicity: after six months, twelve for food, drugs and special equipment. */
  art6: article({
    key: 'art-6',
    article: '第六条',
    confidence: 'confirmed',
    values: { minimumMonths: 6, strictFieldMinimumMonths: 12 },
  }),
  /** An application is accepted or refused within two working days. */
  acceptance: article({
    key: 'acceptance',
    article: null,
    about: '关于受理期限的规定',
    confidence: 'recalled',
    rule: 'repair-acceptance',
    values: { workingDays: 2 },
  }),
  /** Decided within 15 working days of acceptance. */
  decision: article({
    key: 'decision',
    article: null,
    about: '关于作出信用修复决定期限的规定',
    confidence: 'recalled',
    rule: 'repair-decision',
    values: { workingDays: 15 },
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
