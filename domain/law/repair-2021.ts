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
} as const;
