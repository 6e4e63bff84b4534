import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentityNumber18 } from '#domain/identity-number.ts';
import { findPersonalData } from '#domain/personal-data.ts';

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
  ['固定电话', '0715-8120000'],
  ['服务热线', '12315'],
  ['更新批次', '更新B202605批次'],
  ['登记注册号', '421200000000019'],
  ['条码', '条码6901234567892'],
  ['已隐去的身份证号', '110105********002X'],
  ['已隐去的手机号', '138****0000'],
  ['账号不足十位', '网店账号20260507'],
  ['没有数字', '当事人生产的糕点标签不合格。'],
];

describe('personal data in free text is found', () => {
  for (const [what, text, kind] of FOUND) it(what, () => expect(findPersonalData(text)).toContain(kind));
});

describe('what is no personal data does not block publication', () => {
  for (const [what, text] of NOT_FOUND) it(what, () => expect(findPersonalData(text)).toEqual([]));
});

describe('findPersonalData', () => {
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
