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
import { PERSONAL_DATA_CASES } from './personal-data-cases.ts';

const { found: FOUND, notFound: NOT_FOUND } = PERSONAL_DATA_CASES;

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
