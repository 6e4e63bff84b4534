import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, refusal, tableFile } from './table-file.ts';
import { type XlsxContent, xlsxBytes, xlsxParts } from './xlsx-bytes.ts';

const STYLES =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;d&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>';
const file = (content: XlsxContent) => tableFile(xlsxBytes(content), '示例.xlsx');
const sheet = (data: string, rest: Partial<XlsxContent> = {}) => file({ sheets: [{ data }], styles: STYLES, ...rest });
const cellsOf = async (data: string, rest: Partial<XlsxContent> = {}) =>
  (await readTable(sheet(`<row>${data}</row>`, rest))).rows[0]?.cells;

describe('workbooks that departments send', () => {
  it('takes the first visible sheet with content and says its name', async () => {
    const row = '<row><c t="inlineStr"><is><t>示例</t></is></c></row>';
    const sheets = [
      { name: '隐藏', state: 'hidden', data: row },
      { name: '空', data: '<row r="1"><c r="A1" s="1"/></row>' },
      { name: '处罚', data: row },
    ];
    const { info, texts } = await readTable(file({ sheets }));
    expect(info).toMatchObject({ format: 'xlsx', encoding: 'xlsx', sheet: '处罚', rows: 1 });
    expect(texts).toEqual([['示例']]);
  });

  it('places cells by reference, or after the one before when they have none', async () => {
    const data =
      '<row r="4"><c r="B4"><v>1</v></c><c><v>2</v></c><c r="E4"><v>3</v></c></row><row><c><v>4</v></c></row>';
    const { rows, texts } = await readTable(sheet(data));
    expect(texts).toEqual([['', '1', '2', '', '3'], ['4']]);
    expect(rows.map((row) => row.line)).toEqual([4, 5]);
  });

  it('joins rich text, leaves phonetic guides out and undoes escapes', async () => {
    const strings =
      '<si><r><t>示例</t></r><r><t xml:space="preserve"> 食品</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si><si><t>一_x000D_二&amp;</t></si>';
    const data = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c>';
    expect(await cellsOf(data, { strings })).toEqual([
      { text: '示例 食品', kind: 'text' },
      { text: '一\r二&', kind: 'text' },
      { text: '9', kind: 'error' },
    ]);
  });

  it('shows a credit or licence number that became a number as a number with every stored digit', async () => {
    const data =
      '<c><v>9.1142120000000005E+17</v></c><c><v>911421200000000050</v></c><c><v>0.20000000000000001</v></c><c><v>1E-7</v></c>';
    expect(await cellsOf(data)).toEqual([
      { text: '911421200000000050', kind: 'number' },
      { text: '911421200000000050', kind: 'number' },
      { text: '0.2', kind: 'number' },
      { text: '0.0000001', kind: 'number' },
    ]);
  });

  it('reads a number as a date only when its style is a date style', async () => {
    const data = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>45423.75</v></c>`).join('');
    expect((await cellsOf(data))?.map((cell) => `${cell.kind} ${cell.text}`)).toEqual([
      'number 45423.75',
      'date 2024-05-11',
      'date 2024-05-11',
      'number 45423.75',
      'date 2024-05-11',
    ]);
  });

  it('counts days from 1904 when the workbook does, and makes no day of a time or of 29 February 1900', async () => {
    expect(await cellsOf('<c s="1"><v>43961</v></c>', { date1904: true })).toEqual([
      { text: '2024-05-11', kind: 'date' },
    ]);
    const old = ['59', '60', '61', '0.5'].map((value) => `<c s="1"><v>${value}</v></c>`).join('');
    expect((await cellsOf(old))?.map((cell) => cell.text)).toEqual(['1900-02-28', '60', '1900-03-01', '0.5']);
  });

  it('marks formulas, booleans and errors for the importer to judge', async () => {
    const data =
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>示例</v></c><c s="1"><f>NOW()</f><v>45423</v></c><c><f>A1</f></c><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect((await cellsOf(data))?.map((cell) => `${cell.kind} ${cell.text}`)).toEqual([
      'formula 2',
      'formula 示例',
      'formula 2024-05-11',
      'formula ',
      'boolean TRUE',
      'error #DIV/0!',
    ]);
  });

  it('is not harmed by a part whose name climbs out of its folder', async () => {
    const extra = { '../../escape.txt': 'x' };
    expect(await cellsOf('<c><v>1</v></c>', { extra })).toHaveLength(1);
  });
});

describe('workbooks that must not be stored', () => {
  const ok = '<row><c><v>1</v></c></row>';
  const cases: readonly (readonly [title: string, make: () => Uint8Array, rule: string])[] = [
    ['no content', () => xlsxBytes({ sheets: [{ data: '' }] }), 'no-rows'],
    ['content on a hidden sheet only', () => xlsxBytes({ sheets: [{ state: 'veryHidden', data: ok }] }), 'no-rows'],
    ['another archive', () => zipSync({ 'word/document.xml': new Uint8Array(3) }), 'archive-foreign'],
    ['a sheet that is not there', () => without('xl/worksheets/sheet1.xml'), 'sheet-missing'],
    ['a truncated archive', () => xlsxBytes({ sheets: [{ data: ok }] }).slice(0, -40), 'zip-broken'],
    ['a damaged byte', () => damaged(), 'zip-broken'],
    [
      'a part packed over 200:1',
      () => xlsxBytes({ sheets: [{ data: ok }], extra: { bomb: new Uint8Array(11 << 20) } }),
      'zip-bomb',
    ],
    ['more than 2,000 parts', () => manyParts(), 'zip-bomb'],
    [
      'a DTD with entities',
      () => withSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'),
      'xml-dtd',
    ],
    ['an unknown entity', () => xlsxBytes({ sheets: [{ data: '<row><c><v>&lol;</v></c></row>' }] }), 'xml-malformed'],
    ['XML that ends early', () => withSheet('<worksheet><sheetData><row><c><v>1'), 'xml-malformed'],
    [
      'a row number that repeats',
      () => xlsxBytes({ sheets: [{ data: '<row r="2"/><row r="2"/>' }] }),
      'sheet-disordered',
    ],
    [
      'two cells in one place',
      () => xlsxBytes({ sheets: [{ data: '<row><c r="B1"/><c r="B1"/></row>' }] }),
      'sheet-disordered',
    ],
    [
      'more than 512 columns',
      () => xlsxBytes({ sheets: [{ data: '<row><c r="ZZ1"><v>1</v></c></row>' }] }),
      'too-many-columns',
    ],
    ['a row over 1 MB', () => longRow(), 'record-too-long'],
  ];
  function without(name: string): Uint8Array {
    const parts = xlsxParts({ sheets: [{ data: ok }] });
    delete parts[name];
    return zipSync(parts);
  }
  function withSheet(xml: string): Uint8Array {
    return xlsxBytes({ sheets: [{ data: ok }], extra: { 'xl/worksheets/sheet1.xml': xml } });
  }
  function damaged(): Uint8Array {
    const bytes = zipSync(xlsxParts({ sheets: [{ data: ok }] }), { level: 0 });
    const at = Buffer.from(bytes).indexOf('<v>1</v>') + 3;
    bytes[at] = 0x32;
    return bytes;
  }
  function manyParts(): Uint8Array {
    const extra = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`p${at}`, '']));
    return xlsxBytes({ sheets: [{ data: ok }], extra });
  }
  function longRow(): Uint8Array {
    const text = Array.from({ length: 220_000 }, (_, at) => at).join('');
    return xlsxBytes({ sheets: [{ data: `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>` }] });
  }
  it.each(cases)('%s is refused with a cure', async (_title, make, rule) => {
    const found = await refusal(tableFile(make(), '示例.xlsx'));
    expect(found.rule).toBe(rule);
    expect(found.message).toMatch(/请/);
  });
});
