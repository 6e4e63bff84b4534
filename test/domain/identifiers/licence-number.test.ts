import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classifyLicenceNumber,
  explainLicenceNumber,
  isLicenceNumber,
  normaliseLicenceNumber,
} from '#domain/identifiers/licence-number.ts';
import { checkDigitMod1110 } from '#domain/identifiers/mod-11-10.ts';

const PRODUCTION = [
  'SC10741018302531',
  'SC10744030704994',
  'SC11351090100010',
  'SC12336098200173',
  'SC12434017430075',
  'SC10142120200014',
  'SC10642128100025',
  'SC11542122200039',
  'SC20142120000011',
];
const BUSINESS = [
  'JY23506230105266',
  'JY11108071215650',
  'JY11105050876919',
  'JY14212020000012',
  'JY24212020000020',
  'JY34212810000039',
];

describe('food licences carry a check digit (GB/T 17710)', () => {
  test.each(PRODUCTION)('%s: production', (number) => {
    expect(classifyLicenceNumber(number)).toEqual({ kind: 'food-production', normalised: number, check: 'ok' });
    expect(isLicenceNumber(number)).toBe(true);
  });

  test.each(BUSINESS)('%s: business', (number) => {
    expect(classifyLicenceNumber(number)).toEqual({ kind: 'food-business', normalised: number, check: 'ok' });
  });

  test('a failed check is told with the right digit, and the row keeps its number', () => {
    expect(classifyLicenceNumber('SC10642128100026')).toMatchObject({ kind: 'food-production', check: 'failed' });
    expect(isLicenceNumber('SC10642128100026')).toBe(false);
    expect(explainLicenceNumber('SC10642128100026')).toEqual({
      kind: 'check-differs',
      number: 'SC10642128100026',
      licence: 'food-production',
      expected: '5',
      actual: '6',
    });
  });

  test('a digit too few is told with the length', () => {
    expect(explainLicenceNumber('SC1064212810002')).toEqual({
      kind: 'wrong-length',
      prefix: 'SC',
      expected: 16,
      length: 15,
    });
  });

  test('any number with its check digit is accepted in any dress; any other last digit is not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('SC', 'JY'),
        fc.stringMatching(/^\d{13}$/),
        fc.nat({ max: 9 }),
        (prefix, body, last) => {
          const check = checkDigitMod1110(body) ?? '';
          const dressed = ` ${prefix.toLowerCase()} ${body.slice(0, 5)}－${body.slice(5)}\u200B${check} `;
          expect(classifyLicenceNumber(dressed)).toMatchObject({ normalised: prefix + body + check, check: 'ok' });
          expect(isLicenceNumber(prefix + body + last)).toBe(String(last) === check);
        },
      ),
    );
  });
});

describe('licences without a check digit are told by their form', () => {
  test.each([
    ['YB14212020000012', 'prepackaged-food-filing', 'YB14212020000012'],
    ['QS421206010001', 'quality-safety', 'QS421206010001'],
    ['TS2210890-2015', 'special-equipment', 'TS2210890-2015'],
    ['TS2223010-2015', 'special-equipment', 'TS2223010-2015'],
    ['ts2242a01—2028', 'special-equipment', 'TS2242A01-2028'],
    ['TS22420012028', 'special-equipment', 'TS2242001-2028'],
    ['XK12-001-00018', 'industrial-product', 'XK12-001-00018'],
    ['（鄂）XK12-001-00018', 'industrial-product', '(鄂)XK12-001-00018'],
    ['鄂 xk12 001 00018', 'industrial-product', '(鄂)XK12-001-00018'],
    ['许可证编号：〔鄂〕XK12-001-00018', 'industrial-product', '(鄂)XK12-001-00018'],
    ['鄂妆20210001', 'cosmetics-production', '鄂妆20210001'],
    ['鄂械注准20212010001', 'device-registration', '鄂械注准20212010001'],
    ['国械注进20193010001', 'device-registration', '国械注进20193010001'],
    ['鄂咸械备20210001号', 'device-filing', '鄂咸械备20210001'],
    ['国械备20210001', 'device-filing', '国械备20210001'],
    ['鄂药监械生产许 20210001', 'device-production', '鄂药监械生产许20210001号'],
    ['鄂食药监械生产许20150001号', 'device-production', '鄂食药监械生产许20150001号'],
  ])('%s: %s', (text, kind, normalised) => {
    expect(classifyLicenceNumber(text)).toEqual({ kind, normalised, check: 'none' });
    expect(isLicenceNumber(normalised)).toBe(true);
    expect(explainLicenceNumber(text)).toEqual({ kind: 'ok', number: normalised, licence: kind });
  });

  test.each(['', '咸宁', 'TS0242001-2028', 'XK12-1-18', 'SCX0642128100025', '火妆20210001', '鄂械注准20214010001'])(
    '%j is of no known form',
    (text) => {
      expect(classifyLicenceNumber(text).kind).toBe('unknown');
      expect(explainLicenceNumber(text)).toEqual({ kind: 'unknown-form' });
    },
  );

  test('normalising twice changes nothing, and never throws', () => {
    const unit = fc.constantFrom(...Array.from('SCJYQTXK鄂国械注准备妆药监生产许号():〔】 -—0129a\u200B\uD842'));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = normaliseLicenceNumber(text);
        expect(normaliseLicenceNumber(once)).toBe(once);
      }),
    );
  });
});
