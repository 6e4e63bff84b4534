import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { isIdentityHeader } from '#scripts/import/layouts/is-identity-header.ts';
import { cleanText } from '#scripts/import/parse/clean-text.ts';
import { isMissing } from '#scripts/import/parse/is-missing.ts';
import { parseAbnormalGround } from '#scripts/import/parse/parse-abnormal-ground.ts';
import { parseCheckResults } from '#scripts/import/parse/parse-check-results.ts';
import { parseDecisionStatus } from '#scripts/import/parse/parse-decision-status.ts';
import { parseEntityKind } from '#scripts/import/parse/parse-entity-kind.ts';
import { parseFailedItems, parseJoinedItems } from '#scripts/import/parse/parse-failed-items.ts';
import { parseLicenceStatus } from '#scripts/import/parse/parse-licence-status.ts';
import { parsePenaltyKinds } from '#scripts/import/parse/parse-penalty-kinds.ts';
import { parseRegion } from '#scripts/import/parse/parse-region.ts';
import { parseRegistrationStatus } from '#scripts/import/parse/parse-registration-status.ts';
import { quoteCell } from '#scripts/import/quote-cell.ts';
import { unitInTitles } from '#scripts/import/unit-in-titles.ts';

describe('marks of a missing value', () => {
  it.each(['', ' ', '/', '-', '—', '——', '无', '暂无', '不详', '未知', 'nan', 'NaN', 'null', 'NULL', '空', '　／　'])(
    '%j is missing',
    (text) => expect(isMissing(text)).toBe(true),
  );
  it.each(['0', '无锡某公司', '空调', '-1', '未知悉'])('%j is a value', (text) => expect(isMissing(text)).toBe(false));
});

describe('kinds of penalty', () => {
  it.each([
    ['罚款', ['FINE'], []],
    ['警告;罚款', ['WARNING', 'FINE'], []],
    ['没收违法所得、没收非法财物', ['CONFISCATION'], []],
    ['罚款、没收违法所得、没收非法财务', ['FINE', 'CONFISCATION'], []],
    ['警告，罚款', ['WARNING', 'FINE'], []],
    ['暂扣或者吊销执照', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或者吊销许可证', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或吊销许可证', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或（者）吊销许可证（件）', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或者吊销许可证件', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣、吊销许可证', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或者吊销许可证、执照', ['SUSPEND_OR_REVOKE'], []],
    ['暂扣或者吊销许可证、暂扣或者吊销执照', ['SUSPEND_OR_REVOKE'], []],
    ['罚款；暂扣或者吊销营业执照', ['FINE', 'SUSPEND_OR_REVOKE'], []],
    ['暂扣许可证', ['SUSPEND_LICENCE'], []],
    ['吊销许可证', ['REVOKE_LICENCE'], []],
    ['罚款（伍仟元）', ['FINE'], []],
    ['其他（口头教育）', ['OTHER'], []],
    ['罚款；口头教育', ['FINE', 'OTHER'], ['口头教育']],
    ['不予处罚', ['OTHER'], ['不予处罚']],
  ])('%s', (text, kinds, unknown) => expect(parsePenaltyKinds(text)).toEqual({ kinds, unknown }));
});

describe('results of a check', () => {
  it.each([
    ['未发现问题', ['NO_ISSUE']],
    ['正常（符合信息公示相关规定）', ['NO_ISSUE']],
    ['公示信息隐瞒真实情况、弄虚作假', ['FALSE_DISCLOSURE']],
    ['1.发现问题已责令改正；2.违反质量技术监督相关规定', ['CORRECTED', 'OTHER_VIOLATION']],
    ['通过登记的住所(经营场所)无法联系', ['UNREACHABLE']],
    ['未发现问题；还行', null],
    ['还行', null],
    ['；', null],
  ])('%s', (text, results) => expect(parseCheckResults(text)).toEqual(results));
});

describe('numbers of 当前状态 changed their meaning between the editions', () => {
  it.each([
    ['0', '2015', 'valid', 'in-force'],
    ['1', '2015', 'invalid', 'revoked'],
    ['2', '2015', null, 'disputed'],
    ['3', '2015', null, null],
    ['1', '2018', 'valid', 'in-force'],
    ['2', '2018', 'invalid', 'revoked'],
    ['1有效', '2018', 'valid', 'in-force'],
    ['正常', '2015', 'valid', 'in-force'],
    ['撤销', '2018', 'invalid', 'revoked'],
    ['甲', '2018', null, null],
  ] as const)('%s in %s', (text, edition, licence, penalty) => {
    expect([parseLicenceStatus(text, edition), parseDecisionStatus(text, edition)]).toEqual([licence, penalty]);
  });
});

describe('registers, grounds, kinds and regions', () => {
  it.each([
    ['存续（在营、开业、在册）', 'ACTIVE'],
    ['吊销，未注销', 'REVOKED'],
    ['已注销', 'DEREGISTERED'],
    ['正在办理', null],
  ])('status %s', (text, status) => expect(parseRegistrationStatus(text)).toBe(status));

  it.each([
    ['未依照《企业信息公示暂行条例》第八条规定的期限公示年度报告的', 'ANNUAL_REPORT'],
    ['通过登记的住所或者经营场所无法联系的', 'UNREACHABLE'],
    ['未公示年报，且通过登记的住所无法联系', null],
    ['其他', null],
  ])('ground %s', (text, ground) => expect(parseAbnormalGround(text)).toBe(ground));

  it.each([
    ['有限责任公司(自然人独资)', '91', 'ENTERPRISE'],
    ['个体工商户', '91', 'INDIVIDUAL_BUSINESS'],
    ['农民专业合作社', '93', 'FARMERS_COOPERATIVE'],
    [null, '92', 'INDIVIDUAL_BUSINESS'],
    [null, '52', 'OTHER'],
  ])('kind %s %s', (text, category, kind) => expect(parseEntityKind(text, `${category}421200MA0XN00A4C`)).toBe(kind));

  it.each([
    ['咸宁市咸安区', null, '421202'],
    ['421223', null, '421223'],
    ['高新区', null, '421200-GX'],
    ['武汉市洪山区', '通山县市场监督管理局', null],
    [null, '通山县市场监督管理局', '421224'],
    [null, '咸宁市市场监督管理局高新分局', '421200-GX'],
    [null, '咸宁市市场监督管理局', '421200'],
    [null, '武汉市市场监督管理局', '421281'],
    [null, null, '421281'],
  ])('region of %s and %s', (county, authority, region) => {
    expect(parseRegion({ county, authority, uscc: '91421281MA0XN00E74' }, xianning)).toBe(region);
  });

  it('a code of another place has no region here', () => {
    expect(parseRegion({ county: null, authority: null, uscc: '91110000XN00000000' }, xianning)).toBeNull();
  });
});

describe('failed items are paired only when the cells agree', () => {
  it('three cells', () => {
    expect(parseFailedItems('霉菌\n酵母', '200\n90', '≤150\n≤100')).toHaveLength(2);
    expect(parseFailedItems('霉菌；酵母', '200', '≤150')).toEqual([
      { item: '霉菌；酵母', found: '200', limit: '≤150' },
    ]);
    expect(parseFailedItems(null, null, null)).toEqual([]);
  });
  it('one cell joined by ║', () => {
    expect(parseJoinedItems('霉菌║200║≤150；酵母║90║/')).toEqual([
      { item: '霉菌', found: '200', limit: '≤150' },
      { item: '酵母', found: '90', limit: null },
    ]);
    expect(parseJoinedItems('/║/║/')).toEqual([]);
  });
});

describe('what a message may repeat', () => {
  it.each([
    '420822199912314567',
    '42082219991231456X',
    '13800000000',
    '138 0000 0000',
    '６２２２０２１２３４５６７８９０',
  ])('%s is masked', (number) => {
    expect(quoteCell(`甲${number}乙`)).toBe('“甲［数字已遮蔽］乙”');
  });
  it('a date and a short text are not', () => {
    expect([quoteCell('2026-13-45'), quoteCell('昨天'), quoteCell('20261345')]).toEqual([
      '“2026-13-45”',
      '“昨天”',
      '“20261345”',
    ]);
    expect(quoteCell('长'.repeat(50))).toBe(`“${'长'.repeat(24)}…”`);
  });
});

describe('cleaned text', () => {
  it('has nothing invisible left and is well-formed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text, stripped } = cleanText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
        if (!stripped) expect(text).toBe(raw.trim());
      }),
    );
  });
});

describe('headers', () => {
  it.each([
    '证件类型',
    '许可证件号',
    '自然人证件类型',
    '统一社会信用代码 Unified Social Credit Identifier',
    '许可编号',
  ])('%s holds no identity numbers', (header) => expect(isIdentityHeader(header)).toBe(false));
  it('the unit of a notice stands in its title', () => {
    expect(unitInTitles(['附件1', '通山县市场监督管理局关于食品抽检的通告'])).toBe('通山县市场监督管理局');
    expect(unitInTitles(['示例数据'])).toBeNull();
  });
});
