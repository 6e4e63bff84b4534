import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '#scripts/import/parse/parse-date.ts';
import type { Cell } from '#scripts/table/table-row.ts';

const SECOND_OF_NOVEMBER = [
  ...['2026-11-02', '2026-11-2', '2026/11/02', '2026/11/2', '2026.11.2', '2026年11月2日', '2026年11月02日', '20261102'],
  ...[
    '２０２６－１１－０２',
    ' 2026-11-02 ',
    '2026 年 11 月 2 日',
    '二〇二六年十一月二日',
    '2026-11-02 00:00:00',
    '2026/11/2 9:05',
  ],
  ...[
    '2026-11-02T00:00:00',
    '2026-11-02T23:59:59+08:00',
    '2026-11-01T16:00:00Z',
    '2026-11-02T08:00:00.000Z',
    '20261102153000',
  ],
  ...[
    '2026年11月2日 15时30分',
    '2026年11月2日15时30分20秒',
    '2026年11月2日15时',
    '2026-11-02 00:00:00.0',
    '2026/11/02 下午 3:05:00',
  ],
];

const OPEN = [
  '2099/12/31',
  '2099-12-31',
  '9999-9-9',
  '9999/12/31',
  '99991231',
  '长期',
  '永久',
  '长期有效',
  '2999-12-31',
];

const INVALID = [
  ...[
    '2026-02-29',
    '2026-13-01',
    '2026-11-31',
    '20261131',
    '2026-00-10',
    '26-11-2',
    '11/2/2026',
    '2026-11',
    '2026年',
    '明年',
  ],
  ...[
    '2926-11-02',
    '1899-12-31',
    '2026-11-02至2027-11-02',
    '2026-11-02 25:00',
    '=TODAY()',
    '420000199901011234',
    '123',
    '0',
  ],
];

describe('a date cell is read in every form departments send', () => {
  for (const text of SECOND_OF_NOVEMBER) {
    it(`${text} is 2 November 2026`, () => {
      expect(parseDate(text, 'text')).toEqual({ kind: 'day', date: '2026-11-02', fromSerial: false });
    });
  }

  for (const text of OPEN)
    it(`${text} is an open end`, () => expect(parseDate(text, 'text')).toEqual({ kind: 'open' }));

  for (const text of INVALID) {
    it(`${text} is no date`, () => expect(parseDate(text, 'text')).toEqual({ kind: 'invalid' }));
  }

  const serials: [string, Cell['kind']][] = [
    ['46328', 'number'],
    ['46328.5', 'number'],
    ['46328', 'text'],
  ];
  for (const [text, kind] of serials) {
    it(`the serial ${text} in a ${kind} cell is 2 November 2026, and says so`, () => {
      expect(parseDate(text, kind)).toEqual({ kind: 'day', date: '2026-11-02', fromSerial: true });
    });
  }

  it('a workbook date is a day, a number of eight digits too, a small number is none', () => {
    expect(parseDate('2026-11-02', 'date')).toMatchObject({ date: '2026-11-02', fromSerial: false });
    expect(parseDate('20261102', 'number')).toMatchObject({ date: '2026-11-02', fromSerial: false });
    expect(parseDate('7', 'number')).toEqual({ kind: 'invalid' });
  });

  it('with hyphens, strokes or points it is the day that 年月日 name', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const year = fc.oneof(fc.constantFrom('1899', '1900', '2099', '2199', '2200', '2999', '9999'), digits(4));
    const two = fc.oneof(fc.constantFrom('00', '01', '12', '13', '28', '29', '30', '31'), digits(2));
    const mark = fc.constantFrom('-', '/', '.');
    fc.assert(
      fc.property(year, mark, two, mark, two, (...[y, first, m, second, d]) => {
        expect(parseDate(`${y}${first}${m}${second}${d}`, 'text')).toEqual(parseDate(`${y}年${m}月${d}日`, 'text'));
      }),
      { numRuns: 2000 },
    );
  });
});
