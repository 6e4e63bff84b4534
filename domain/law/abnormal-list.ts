import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'abnormal-list',
  title: '《企业经营异常名录管理暂行办法》（国家工商行政管理总局令第68号）',
  from: '2014-10-01',
  checkedOn: '2026-11-23',
});

const individual = instrument({
  prefix: 'individual-report',
  title: '《个体工商户年度报告暂行办法》（国家工商行政管理总局令第69号）',
  from: '2014-10-01',
  checkedOn: '2026-11-23',
});

/** 企业经营异常名录管理暂行办法 (SAIC Order 68). A revision of 2025 is claimed by a commercial site; no official text was found. */
export const ABNORMAL_LIST = {
  /** The four grounds. */
  art4: article({ key: 'art-4', article: '第四条', confidence: 'confirmed' }),
  art4Item1: article({ key: 'art-4-1', article: '第四条第（一）项', confidence: 'confirmed' }),
  art4Item2: article({ key: 'art-4-2', article: '第四条第（二）项', confidence: 'confirmed' }),
  art4Item3: article({ key: 'art-4-3', article: '第四条第（三）项', confidence: 'confirmed' }),
  art4Item4: article({ key: 'art-4-4', article: '第四条第（四）项', confidence: 'confirmed' }),
  /** Removal when the duty is performed or the fact verified. */
  removal: article({ key: 'removal', article: null, about: '关于移出经营异常名录的规定', confidence: 'recalled' }),
  /** Individual businesses are marked as abnormal, not listed. */
  individualFlag: individual({
    key: 'flag',
    article: null,
    about: '关于标记经营异常状态的规定',
    confidence: 'recalled',
  }),
} as const;
