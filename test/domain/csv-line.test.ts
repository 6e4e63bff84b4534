import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#domain/csv-line.ts';

describe('a line of a table for spreadsheets', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '\t=1', ' =1', '\r=1'])('%j runs nothing', (cell) => {
    expect(csvLine([cell]).startsWith(`"'`)).toBe(true);
  });

  it('numbers stay numbers', () => {
    expect(csvLine(['-12.50', '2026-11-24', '20000.00'])).toBe('"-12.50","2026-11-24","20000.00"\r\n');
  });

  it('whatever a cell holds, it stays one cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
        const line = csvLine(cells);
        const read = [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, cell]) =>
          (cell ?? '').replaceAll('""', '"'),
        );
        expect(read.map((cell, place) => (cell === `'${cells[place]}` ? cells[place] : cell))).toEqual(cells);
      }),
    );
  });
});
