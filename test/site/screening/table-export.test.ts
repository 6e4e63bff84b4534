import { describe, expect, it } from 'vitest';
import { readTextTable } from '#site/islands/screening/read-text-table.ts';
import { readWorkbook } from '#site/islands/screening/read-workbook.ts';
import { tableCsv } from '#site/islands/screening/table-csv.ts';
import { tableWorkbook } from '#site/islands/screening/table-workbook.ts';

const HOSTILE = [
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  'a"b,c\nd',
  '<x>&amp;',
  '\u0000\uD800乙',
  '',
];

describe('the results as a CSV file', () => {
  it('runs nothing when a spreadsheet opens it: what begins like a formula gets an apostrophe', async () => {
    const csv = tableCsv([HOSTILE]);
    for (const start of ['"=', '"+', '"-', '"@', '"＝', '"\t']) expect(csv).not.toContain(start);
    const [row = []] = await readTextTable(csv);
    expect(row.slice(0, 5).map(({ text }) => text)).toEqual(HOSTILE.slice(0, 5).map((text) => `'${text}`));
    expect(row[6]?.text).toBe('a"b,c\nd');
  });

  it('keeps a code of digits alone a text, and comes back whole when it is read again', async () => {
    const codes = ['914212810000000012', '91421281E000000001', '91421281XN0000012M', '12345678901234567E'];
    const csv = tableCsv([['甲'], ...codes.map((code) => [code])]);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('"914212810000000012\t"');
    expect(csv).toContain('"91421281E000000001\t"');
    expect(csv).toContain('"91421281XN0000012M"');
    const rows = await readTextTable(csv);
    expect(rows.slice(1).map(([cell]) => cell?.text)).toEqual(codes);
  });
});

describe('the results as a workbook', () => {
  it('holds every cell as a text, none as a number or a formula', async () => {
    const rows = [['代码', '名称'], ...HOSTILE.map((text) => ['914212810000000012', text])];
    const bytes = new Uint8Array(tableWorkbook(rows));
    const xml = new TextDecoder().decode(bytes);
    expect(xml).not.toContain('<f>');
    expect(xml).not.toContain('<v>');
    const read = await readWorkbook(bytes);
    expect(read[1]?.[0]).toEqual({ text: '914212810000000012', isNumber: false });
    expect(read.map((row) => row[1]?.text ?? '').slice(0, 9)).toEqual([
      '名称',
      ...HOSTILE.slice(0, 8).map((text) => text.trim()),
    ]);
  });

  it('holds a thousand rows', async () => {
    const rows = Array.from({ length: 1001 }, (_, at) => [`${at}`, '示例'.repeat(200)]);
    const read = await readWorkbook(new Uint8Array(tableWorkbook(rows)));
    expect(read).toHaveLength(1001);
    expect(read[1000]?.[0]?.text).toBe('1000');
  });
});
