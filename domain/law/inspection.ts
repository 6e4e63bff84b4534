import { instrument } from './instrument.ts';

const food = instrument({
  prefix: 'food-inspection',
  title: '《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）',
  from: '2022-03-15',
  checkedOn: '2026-11-23',
});

const equipment = instrument({
  prefix: 'equipment-inspection',
  title: '《特种设备安全监督检查办法》（国家市场监督管理总局令第57号）',
  from: '2022-07-01',
  checkedOn: '2026-11-23',
});

const random = instrument({
  prefix: 'random-check',
  title: '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
  from: '2019-01-27',
  checkedOn: '2026-11-23',
});

const foodSafety = instrument({
  prefix: 'food-safety',
  title: '《中华人民共和国食品安全法》',
  from: '2015-10-01',
  checkedOn: '2026-11-23',
});

/** Rules on publishing the results of checks and sampling. */
export const INSPECTION = {
  /** Results of food checks are published within 20 working days. */
  foodArt39: food({ key: 'art-39', article: '第三十九条', confidence: 'confirmed', values: { workingDays: 20 } }),
  /** Results of special-equipment checks are published promptly. */
  equipmentArt15: equipment({ key: 'art-15', article: '第十五条', confidence: 'confirmed' }),
  /** Results of every other random check are published within 20 working days. */
  randomCheck: random({
    key: 'results',
    article: null,
    about: '关于公开抽查检查结果的要求',
    confidence: 'recalled',
    values: { workingDays: 20 },
  }),
  /** Food safety information is accurate, timely and explained; a failed batch says nothing of others. */
  foodSafetyArt118: foodSafety({ key: 'art-118', article: '第一百一十八条', confidence: 'confirmed' }),
} as const;
