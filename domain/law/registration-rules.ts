import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'registration-rules',
  title: '《中华人民共和国市场主体登记管理条例实施细则》（国家市场监督管理总局令第52号）',
  from: '2022-03-01',
  checkedOn: '2026-11-24',
});

/** 市场主体登记管理条例实施细则 (SAMR Order 52): what a listing means for registration. */
export const REGISTRATION_RULES = {
  /** No simple deregistration while on the abnormal or the serious list. */
  art48: article({ key: 'art-48', article: '第四十八条', confidence: 'confirmed' }),
} as const;
