/**
 * Key fields (重点领域) of credit regulation and their sub-fields, each defined by a licence held (plan 二(一): 根据行政许可情况).
 * The official annexes are not public in full: the assignment is a configurable seed (recalled), see docs/sources.md.
 */
export const KEY_FIELDS = [
  {
    code: 'food',
    wording: '食品',
    subfields: [
      { code: 'food-production', wording: '食品生产' },
      { code: 'food-additive', wording: '食品添加剂生产' },
      { code: 'food-business', wording: '食品销售' },
      { code: 'catering', wording: '餐饮服务' },
      { code: 'canteen', wording: '单位食堂' },
    ],
  },
  {
    code: 'special-equipment',
    wording: '特种设备',
    subfields: [
      { code: 'equipment-production', wording: '特种设备设计、制造、安装、改造、修理' },
      { code: 'cylinder-filling', wording: '气瓶、移动式压力容器充装' },
      { code: 'equipment-inspection', wording: '特种设备检验检测' },
    ],
  },
  {
    code: 'industrial-product',
    wording: '工业产品',
    subfields: [{ code: 'industrial-licence', wording: '工业产品生产许可' }],
  },
  {
    code: 'drug-device-cosmetic',
    wording: '药品、医疗器械、化妆品',
    subfields: [
      { code: 'drug', wording: '药品' },
      { code: 'medical-device', wording: '医疗器械' },
      { code: 'cosmetic', wording: '化妆品' },
    ],
  },
] as const;

/** Code of a key field, e.g. `food`; also the last part of its page address `/key-field/food`. */
export type KeyField = (typeof KEY_FIELDS)[number]['code'];

/** Code of a sub-field, e.g. `food-production`. */
export type KeySubfield = (typeof KEY_FIELDS)[number]['subfields'][number]['code'];

/** All key field codes. */
export const KEY_FIELD_CODES = KEY_FIELDS.map((field) => field.code) as [KeyField, ...KeyField[]];

/** All sub-field codes. */
export const KEY_SUBFIELD_CODES = KEY_FIELDS.flatMap((field) => field.subfields.map((sub) => sub.code)) as [
  KeySubfield,
  ...KeySubfield[],
];
