import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentityNumber18 } from '#domain/identity-number.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import { gatherCast, SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { sampleOldPenalties, samplePenalties } from '#scripts/sample/penalties.ts';
import { sampleSampling } from '#scripts/sample/supervision.ts';
import { bulkRows } from '#scripts/seed/bulk-rows.ts';
import type { DepartmentRow } from '#scripts/seed/department-file.ts';
import { seededRandom } from '#scripts/seed/random.ts';

// 11010519491231002X is the example of GB 11643; the others are invented.
const FOUND: readonly (readonly [string, string, string])[] = [
  ['身份证号码', '身份证号：11010519491231002X，', 'identity-number'],
  ['小写 x', '11010519491231002x', 'identity-number'],
  ['全角', '１１０１０５１９４９１２３１００２Ｘ', 'identity-number'],
  ['分段书写', '110105 19491231 002X', 'identity-number'],
  ['连字符', '110105-19491231-002X', 'identity-number'],
  ['夹零宽字符', '110105\u200B19491231002X', 'identity-number'],
  ['字母引出', 'ID11010519491231002X', 'identity-number'],
  ['编号字样也不放过身份证号', '证件编号11010519491231002X', 'identity-number'],
  ['十五位', '身份证130503670401001', 'identity-number'],
  ['手机号', '电话13800000000。', 'mobile-number'],
  ['手机号分段', '138 0000 0000', 'mobile-number'],
  ['手机号加点', '138.0000.0000', 'mobile-number'],
  ['国际区号', '+8613800000000', 'mobile-number'],
  ['国际区号分开', '+86 138-0000-0000', 'mobile-number'],
  ['字母引出的手机号', 'tel13800000000', 'mobile-number'],
  ['全角手机号', '１３８００００００００', 'mobile-number'],
  ['日期之后的手机号', '2026-11-24 13800000000', 'mobile-number'],
  ['两个号码以顿号相连', '13800000000、0715-8120000', 'mobile-number'],
  ['银行卡', '账号6222021234567890128', 'bank-card'],
  ['银行卡分段', '6222 0212 3456 7890 128', 'bank-card'],
  ['账号，校验位不符', '账号：6222021234567890121', 'bank-card'],
  ['对公账户十位', '汇入账户（示例银行咸宁分行）1234567890', 'bank-card'],
  ['卡号分段', '卡号 6222 0212 3456', 'bank-card'],
  ['帐户异体', '帐户17 0200 1234 5678', 'bank-card'],
  ['车牌', '鄂A12345', 'vehicle-plate'],
  ['车牌带点', '鄂L·8A123', 'vehicle-plate'],
  ['新能源车牌', '鄂AD12345', 'vehicle-plate'],
  ['挂车', '鄂L1234挂', 'vehicle-plate'],
  ['电子邮箱', 'shili@example.com', 'email-address'],
  ['身份证号中换行', '身份证号码：421202\n198503124312', 'identity-number'],
  ['身份证号逐位换行', '1\n1\n0\n1\n0\n5\n1\n9\n4\n9\n1\n2\n3\n1\n0\n0\n2\nX', 'identity-number'],
  ['身份证号加点', '110105.19491231.002X', 'identity-number'],
  ['身份证号加间隔号', '110105·19491231·002X', 'identity-number'],
  ['身份证号用短破折号', '110105–1949–1231–002X', 'identity-number'],
  ['身份证号带完整日期', '421202 1985-03-12 4312', 'identity-number'],
  ['身份证号加顿号', '110105、19491231、002X', 'identity-number'],
  ['身份证号逐位加逗号', '1,1,0,1,0,5,1,9,4,9,1,2,3,1,0,0,2,X', 'identity-number'],
  ['末位已隐去', '42120219850312431*', 'likely-identity-number'],
  ['末位问号', '42120219850312431?', 'likely-identity-number'],
  ['缺末位', '当事人李某42120219850312431，', 'likely-identity-number'],
  ['末位全角且不符', '42120219850312431Ｘ', 'likely-identity-number'],
  ['末位抄错', '110105194912310021', 'likely-identity-number'],
  ['末位抄成别的字母', '11010519491231002Y', 'likely-identity-number'],
  ['编号字样之后的抄错身份证号', '编号：110105194912310021', 'likely-identity-number'],
  ['身份证号与手机号连写', '42120219850312431213800000000', 'identity-number'],
  ['手机号中换行', '138\n12345678', 'mobile-number'],
  ['手机号用短破折号', '138–1234–5678', 'mobile-number'],
  ['手机号加间隔号', '138·1234·5678', 'mobile-number'],
  ['手机号加逗号', '138，1234，5678', 'mobile-number'],
  ['手机号前加零', '013812345678', 'mobile-number'],
  ['编号字样之后的手机号', '编号：13812345678', 'mobile-number'],
  ['批号字样之后不含日期的手机号', '批号：13892345678', 'mobile-number'],
  ['阿拉伯文数字', '手机١٣٨١٢٣٤٥٦٧٨', 'mobile-number'],
  ['波斯文数字', '۱۳۸۱۲۳۴۵۶۷۸', 'mobile-number'],
  ['天城文数字', '१३८१२३४५६७८', 'mobile-number'],
  ['数学粗体数字', '𝟒𝟐𝟏𝟐𝟎𝟐𝟏𝟗𝟖𝟓𝟎𝟑𝟏𝟐𝟒𝟑𝟏𝟐', 'identity-number'],
  ['带圈数字', '①③⑧①②③④⑤⑥⑦⑧', 'mobile-number'],
  ['带圈零', '①③⑧⓪⓪⓪⓪⓪⓪⓪⓪', 'mobile-number'],
  ['实心带圈数字', '❶❸❽❶❷❸❹❺❻❼❽', 'mobile-number'],
  ['上标数字', '¹³⁸¹²³⁴⁵⁶⁷⁸', 'mobile-number'],
  ['汉字身份证号', '身份证四二一二〇二一九八五〇三一二四三一二', 'identity-number'],
  ['汉字手机号', '手机号一三八一二三四五六七八', 'mobile-number'],
  ['汉字电话带零', '电话：零七一五八一二〇〇〇〇', 'telephone-number'],
  ['固定电话称为电话', '联系电话：0715-8120000', 'telephone-number'],
  ['电话换行', '电话\n（0715）8120000', 'telephone-number'],
  ['联系方式', '联系方式：张某 8120000', 'telephone-number'],
  ['联系方式为社交账号', '联系方式：QQ1234567', 'telephone-number'],
  ['证件号', '证件号码：H1234567', 'identity-number'],
  ['护照', '护照号码：E12345678', 'travel-document'],
  ['护照分段', '护照G 1234 5678', 'travel-document'],
  ['护照两个字母', '持护照（EA1234567）入境', 'travel-document'],
  ['台胞证', '台胞证12345678', 'travel-document'],
  ['港澳通行证', '港澳居民来往内地通行证H1234567801', 'travel-document'],
  ['账号短', '账号1234567', 'bank-card'],
  ['银行账户换行', '银行账户\n1702 0200 12', 'bank-card'],
  ['车牌带空格', '鄂 L 12345', 'vehicle-plate'],
  ['新能源车牌带空格', '鄂 A D12345', 'vehicle-plate'],
  ['新能源车牌带点', '鄂A·D12345', 'vehicle-plate'],
];

const NOT_FOUND: readonly (readonly [string, string])[] = [
  ['统一社会信用代码', '91421200MA0XN00A4C'],
  ['全数字的统一社会信用代码', '914212000000000000'],
  ['食品生产许可证', 'SC10642128100025'],
  ['食品经营许可证', '许可证编号：JY14212020000012'],
  ['特种设备许可证', 'TS2242001-2028'],
  ['工业产品许可证', '(鄂)XK12-001-00018'],
  ['无括号的工业产品许可证', '鄂XK1200100018'],
  ['化妆品', '鄂妆20210001'],
  ['文号', '赤壁市监处罚〔2025〕179号'],
  ['长文号', '咸市监处罚〔2026〕2026000012号'],
  ['批号', '批号20260507'],
  ['像手机号的批号', '批号：13920240101'],
  ['日期区间', '2026-05-06至2026-11-24'],
  ['日期时间', '2026-05-06 13:05:00'],
  ['金额', '罚款15800000.00元'],
  ['没有说明的固定电话', '0715-8120000'],
  ['服务热线', '12315'],
  ['更新批次', '更新B202605批次'],
  ['登记注册号', '421200000000019'],
  ['条码', '条码6901234567892'],
  ['已隐去的身份证号', '110105********002X'],
  ['已隐去的手机号', '138****0000'],
  ['账号不足十位', '网店账号20260507'],
  ['日期列表', '2026-01-02 2026-01-03'],
  ['长日期列表', '2018-12-31 2019-05-06 2020-01-02 2021-11-15 2022-12-13'],
  ['日期列表换行', '2018-12-31\n2019-05-06\n2020-01-02'],
  ['斜线日期', '2026/05/06 2026/11/24'],
  ['无分隔的日期', '20260507 20260508 20261124'],
  ['中文日期', '2026年5月6日至2026年11月24日13时05分'],
  ['电话之后的日期', '接群众电话举报，2026-05-06 执法人员检查'],
  ['电话之后的文号', '经电话通知，赤壁市监责改〔2026〕1234567号'],
  ['投诉热线', '请拨打电话12315、12345咨询'],
  ['电话之后的代码', '电话核实，统一社会信用代码914212000000000000'],
  ['许可证件号码', '许可证件号码：JY14212020000012'],
  ['亿元金额', '罚款158000000.00元'],
  ['千分位金额', '货值金额158,000,000.00元'],
  ['账户中的金额', '账户余额1580000元'],
  ['并列的金额', '罚款13800.00元、没收违法所得15000.50元'],
  ['标准号', '不符合GB 14881-2013 3.1和GB/T 19001-2016 10的要求'],
  ['检验结果', '1.2×10⁵;2.3×10⁵;8.6×10⁴;1.1×10⁵;9.9×10⁴ CFU/g'],
  ['抽样编号', 'XC2608144212000999'],
  ['地区日期流水的抽样编号', '抽样编号：421202202608140001'],
  ['检查编号', 'XNJC20261124000001'],
  ['加点的条款', '第一百二十四条第3.1.2、13.4.5项'],
  ['批号中有日期', '生产批号 15020260507'],
  ['汉字年份和数量', '二〇二六年十一月二十四日，一二三四五'],
  ['汉字大写金额', '罚款人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分'],
  ['条款序号', '①未建立台账；②未查验；③未公示'],
  ['省份简称之后的字母', '更新A级，鄂A区第3项'],
  ['只有字母', 'A'.repeat(30)],
  ['裸号', '1234567890'],
  ['没有数字', '当事人生产的糕点标签不合格。'],
];

function expectNothingIn(row: DepartmentRow): void {
  for (const [column, text] of Object.entries(row)) {
    expect([column, text, findPersonalData(String(text ?? ''))]).toEqual([column, text, []]);
  }
}

describe('personal data in free text is found', () => {
  for (const [what, text, kind] of FOUND) it(what, () => expect(findPersonalData(text)).toContain(kind));
});

describe('what is no personal data does not block publication', () => {
  for (const [what, text] of NOT_FOUND) it(what, () => expect(findPersonalData(text)).toEqual([]));
});

// What people and programs put between digits; ten texts would not find the pair that joins to a day.
const SEPARATOR = fc.constantFrom(
  '',
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u00A0',
  '\u3000',
  '.',
  '．',
  '·',
  '•',
  '・',
  '-',
  '–',
  '—',
  '－',
  '−',
  '_',
  '/',
  '\u200B',
);
const DIGIT_FORMS = ['0123456789', '０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '⓪①②③④⑤⑥⑦⑧⑨'].map((form) =>
  Array.from(form),
);
const digitsOf = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''));
const MOBILES = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digitsOf(9)).map((parts) => parts.join(''));
const BIRTHDAYS = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));
// Any 18th character: right, wrong, masked or none.
const CITIZENS = fc
  .tuple(
    fc.constantFrom('421202', '110105', '442000', '512021', '650102'),
    BIRTHDAYS,
    digitsOf(3),
    fc.constantFrom('0', '7', 'X', 'x', '*', '?', ''),
  )
  .map((parts) => parts.join(''));

function withSeparators(number: string) {
  return fc
    .array(fc.tuple(SEPARATOR, fc.constantFrom(...DIGIT_FORMS)), { minLength: number.length, maxLength: number.length })
    .map((dress) =>
      Array.from(number, (sign, place) => {
        const [separator, form] = dress[place] ?? ['', []];
        return (place === 0 ? '' : separator) + (form[Number(sign)] ?? sign);
      }).join(''),
    );
}

describe('findPersonalData', () => {
  it('finds a mobile number whatever separates its digits and whatever script they are in', () => {
    fc.assert(
      fc.property(MOBILES.chain(withSeparators), (number) => {
        expect(findPersonalData(`当事人李某，${number}，经查`)).toContain('mobile-number');
      }),
      { numRuns: 500 },
    );
  });

  it('finds an identity number whatever separates its digits and whatever its last character is', () => {
    fc.assert(
      fc.property(CITIZENS.chain(withSeparators), (number) => {
        const kinds = findPersonalData(`当事人李某，${number}，经查`);
        expect(kinds.some((kind) => kind.endsWith('identity-number'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in the decisions, licences, checks and lists of the demo', () => {
    const random = seededRandom(45);
    for (let index = 0; index < 1500; index += 1) {
      for (const [, row] of bulkRows(random, index, SAMPLE_DAY)) expectNothingIn(row);
    }
    const cast = gatherCast();
    for (const row of [...samplePenalties(cast), ...sampleOldPenalties(cast), ...sampleSampling(cast)])
      expectNothingIn(row);
  });

  it('takes hostile texts of 20,000 characters', () => {
    for (const piece of [
      '1 ',
      '1',
      '电话',
      '电话1 2 3 4 5 6 ',
      '鄂A ',
      '一 ',
      '2026-01-02 ',
      '1.',
      '身   ',
      'a@a.',
      '421202 1985 ',
      '٣',
      '①',
      '1,234',
    ]) {
      const text = piece.repeat(20_000 / piece.length);
      expect(() => findPersonalData(text)).not.toThrow();
    }
  });

  it('finds a mobile number wherever it stands in Chinese text', () => {
    const digits = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));
    fc.assert(
      fc.property(fc.constantFrom('3', '5', '7', '8', '9'), digits, (second, rest) => {
        expect(findPersonalData(`当事人联系电话为1${second}${rest}，经查`)).toContain('mobile-number');
      }),
    );
  });

  it('never throws and takes long texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        findPersonalData(text);
      }),
    );
    expect(findPersonalData('1 '.repeat(20_000))).toEqual([]);
    expect(findPersonalData('a'.repeat(50_000))).toEqual([]);
  });

  it('identity numbers with a wrong check character, day or province are none', () => {
    for (const text of ['110105194912310021', '11010519491331002X', '99010519491231002', '00010519491231002X']) {
      expect(isIdentityNumber18(text)).toBe(false);
    }
  });
});
