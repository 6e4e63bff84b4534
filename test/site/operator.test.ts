import { describe, expect, it } from 'vitest';
import { STATED } from '#scripts/site/source-digest.ts';
import { officeFacts } from '#site/data/office-facts.ts';
import { OPERATOR_VARIABLES, readOperator } from '#site/data/read-operator.ts';

describe('what an office states of itself in the footer (rule 41)', () => {
  it('nothing given: nothing is shown, no placeholder', () => {
    expect(officeFacts(readOperator({}))).toEqual([]);
  });

  it('values are shown as given', () => {
    const operator = readOperator({ JIANXIN_ORGANISER: '示例市市场监督管理局', JIANXIN_SITE_CODE: '4299990000' });
    expect(officeFacts(operator)).toEqual([
      { label: '主办单位', value: '示例市市场监督管理局', href: null },
      { label: '政府网站标识码', value: '4299990000', href: null },
    ]);
  });

  it.each([
    ['JIANXIN_SITE_CODE', '123'],
    ['JIANXIN_ICP', '待补'],
    ['JIANXIN_POLICE', '公安备案中'],
    ['JIANXIN_ORIGIN', 'https://example.gov.cn/path'],
    ['JIANXIN_ERROR_REPORT', 'javascript:alert(1)'],
  ])('%s of another shape stops the build: %s', (variable, value) => {
    expect(() => readOperator({ [variable]: value })).toThrow(variable);
  });

  it('another value is another build', () => {
    expect([...STATED].toSorted()).toEqual([...OPERATOR_VARIABLES].toSorted());
  });
});
