import { describe, expect, it } from 'vitest';
import { normaliseEnterpriseName, sameEnterpriseName } from '#domain/enterprise-name.ts';
import { looksLikePersonName, maskPersonName } from '#domain/natural-person-name.ts';

describe('the same name however it is written', () => {
  for (const [what, a, b] of [
    ['width and brackets', '示例（咸宁）食品有限公司', '示例(咸宁)食品有限公司'],
    ['hexagonal and square brackets', '示例〔咸宁〕食品有限公司', '示例[咸宁]食品有限公司'],
    ['spaces, ideographic too', '示例 食品　有限公司', '示例食品有限公司'],
    ['invisible characters', '示例食品\u200B有限公司\uFEFF', '示例食品有限公司'],
    ['Latin letters', 'ａｂｃ示例食品有限公司', 'ABC示例食品有限公司'],
  ] as const) {
    it(what, () => expect(sameEnterpriseName(a, b)).toBe(true));
  }
});

describe('another name', () => {
  for (const [what, a, b] of [
    ['one character', '示例食品有限公司', '示例饮品有限公司'],
    ['another form of company', '示例食品有限公司', '示例食品有限责任公司'],
    ['without the place', '咸宁示例食品有限公司', '示例食品有限公司'],
    ['two empty names', '', ' '],
  ] as const) {
    it(what, () => expect(sameEnterpriseName(a, b)).toBe(false));
  }

  it('normalising twice changes nothing', () => {
    const once = normaliseEnterpriseName('示例【咸宁】 食品 有限公司');
    expect(normaliseEnterpriseName(once)).toBe(once);
  });
});

describe('names of natural persons', () => {
  for (const name of ['张三', '张某三', '欧阳小明', '李 四']) {
    it(`${name} reads as a person`, () => expect(looksLikePersonName(name)).toBe(true));
  }
  for (const name of ['张三面馆', '李记', '示例公司', '王家超市', '咸宁示例数据食品有限公司', 'ABC', '']) {
    it(`「${name}」 does not`, () => expect(looksLikePersonName(name)).toBe(false));
  }
  it('keeps the surname and nothing else', () => {
    expect(maskPersonName('张某三')).toBe('张**');
    expect(maskPersonName('欧阳小明')).toBe('欧阳**');
  });
});
