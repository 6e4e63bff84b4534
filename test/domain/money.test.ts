import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, formatYuan, isFen, parseWanYuan, parseYuan } from '#domain/money.ts';

describe('amounts in 万元, as the 双公示 columns carry them', () => {
  test.each([
    ['0.2', 200_000],
    ['0.000001', 1],
    ['0', 0],
    ['0.00', 0],
    ['.5', 500_000],
    ['0.29', 290_000],
    ['1.005', 1_005_000],
    ['10', 10_000_000],
    ['0.2000000000', 200_000],
    ['1,234.56', 1_234_560_000],
    ['１，２３４．５', 1_234_500_000],
    [' 5 万元 ', 5_000_000],
    ['5万', 5_000_000],
    ['\uFEFF0.2\u200B', 200_000],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %i fen', (text, fen) => {
    expect(parseWanYuan(text)).toBe(fen);
  });

  test.each([
    '',
    ' ',
    '.',
    '/',
    '无',
    '-1',
    '－1',
    '+1',
    '-0',
    '0.0000001',
    '1e3',
    '0x10',
    '1,23',
    '1,2345',
    ',123',
    '1.2.3',
    '5.',
    '2000元',
    '万元',
    '约5',
    '5万元2000元',
    'NaN',
    'Infinity',
    '9007199254.740992',
    '9'.repeat(400),
  ])('%j is refused', (text) => {
    expect(parseWanYuan(text)).toBeNull();
  });

  test('is exact for every amount: digit for digit what whole-number arithmetic gives', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 9_007_199_253n }),
        fc.bigInt({ min: 0n, max: 999_999n }),
        (wan, millionths) => {
          const text = `${wan}.${String(millionths).padStart(6, '0')}`;
          const fen = parseWanYuan(text);
          expect(fen === null ? null : BigInt(fen)).toBe(wan * 1_000_000n + millionths);
        },
      ),
    );
  });

  test('never yields anything but a whole, safe, non-negative number of fen', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE万元 １，．') }), (text) => {
        for (const fen of [parseWanYuan(text), parseYuan(text)]) expect(fen === null || isFen(fen)).toBe(true);
      }),
    );
  });
});

describe('amounts in 元', () => {
  test.each([
    ['2000', 200_000],
    ['2,000.5', 200_050],
    ['￥2,000.50元', 200_050],
    ['¥0.01', 1],
    ['５０００元整', 500_000],
    ['1.10', 110],
  ])('%j is %i fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  test.each(['0.001', '2万元', '2万', '-5', '', '人民币'])('%j is refused', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  test.each([
    [0, '0 元'],
    [1, '0.01 元'],
    [10, '0.10 元'],
    [99_900, '999 元'],
    [200_000, '2,000 元'],
    [200_050, '2,000.50 元'],
    [123_456_789_00, '123,456,789 元'],
  ])('%i fen is shown as %s', (fen, shown) => {
    expect(formatYuan(fen as Fen)).toBe(shown);
  });

  test('what is shown reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        expect(parseYuan(formatYuan(fen as Fen))).toBe(fen);
      }),
    );
  });
});
