import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#site/islands/screening/decode-text.ts';
import { isDestroyedCode } from '#site/islands/screening/destroyed-code.ts';
import { detectColumns } from '#site/islands/screening/detect-columns.ts';
import type { ListCell } from '#site/islands/screening/list-cell.ts';
import { listLines, mayBeAsked } from '#site/islands/screening/list-lines.ts';
import { MAX_FILE, readListFile } from '#site/islands/screening/read-list-file.ts';
import { readTextTable } from '#site/islands/screening/read-text-table.ts';
import { tableWorkbook } from '#site/islands/screening/table-workbook.ts';

const CODE = '91421200MA0XN00A4C';
const TEXT = '供应商名称,统一社会信用代码\n示例甲食品有限公司,91421200MA0XN00A4C\n';
// 供应商名称,代码 / 示例甲食品有限公司,… in GBK, which no browser writes.
const GBK = Buffer.from('b9a9d3a6c9ccc3fbb3c6', 'hex');

const file = (bytes: Uint8Array | ArrayBuffer) => {
  const copy = Uint8Array.from(new Uint8Array(bytes));
  return { size: copy.length, arrayBuffer: async () => copy.buffer };
};
const cells = (...row: string[]): ListCell[] => row.map((text) => ({ text, isNumber: false }));
const textsOf = (rows: readonly (readonly ListCell[])[]) => rows.map((row) => row.map(({ text }) => text));

/** A workbook of one sheet with the cells' XML as given. */
function workbook(sheet: string): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const encode = (text: string) => new TextEncoder().encode(text);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['xl/workbook.xml'] = encode(
    `<workbook xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = encode(
    `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  parts['xl/worksheets/sheet1.xml'] = encode(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
  return zipSync(parts);
}

describe('the encoding of a list', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without it', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way round', Buffer.from(TEXT, 'utf16le').swap16(), 'utf-16be'],
    ['GBK', GBK, 'gb18030'],
  ] as const)('is found: %s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.text).toContain('供应商名称');
  });

  it('is not guessed where the bytes are no text', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xff, 0x80, 0x81]))).toBeNull();
    expect(decodeText(Uint8Array.from([0x41, 0, 0, 0, 0x42, 0, 0, 0]))).toBeNull();
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        decodeText(bytes);
        await readListFile(file(bytes));
      }),
    );
  });
});

describe('a file somebody chose', () => {
  it('of 100 MB is not even opened', async () => {
    const opened = { size: 100 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('opened')) };
    expect(await readListFile(opened)).toBe('too-large');
    expect(await readListFile({ ...opened, size: MAX_FILE + 1 })).toBe('too-large');
  });

  it('that unpacks to far more than a list is stopped, whatever it says of its size', async () => {
    const zeros = new Uint8Array(80 * 1024 * 1024);
    const bomb = zipSync({ 'xl/workbook.xml': zeros, 'xl/worksheets/sheet1.xml': zeros });
    expect(await readListFile(file(bomb))).toBe('too-large');
    // The sizes in the directory are overwritten: the archive claims to be empty.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 4 <= bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    expect(await readListFile(file(bomb))).toBe('too-large');
  });

  it('whose sheet has a stray cell far away is not made a table of', async () => {
    const name = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲公司</t></is></c></row>';
    const far = (at: string, row: number) => `${name}<row r="${row}"><c t="n" r="${at}"><v>1</v></c></row>`;
    expect(await readListFile(file(workbook(far('XFD1048576', 1_048_576))))).toBe('too-large');
    expect(await readListFile(file(workbook(far('Z60000', 60_000))))).toBe('too-large');
    expect(await readListFile(file(workbook(far('Z3000', 3000))))).toMatchObject({ encoding: 'workbook' });
  });

  it('that is an old workbook, empty, damaged or no list says what to do', async () => {
    expect(await readListFile(file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1])))).toBe('old-workbook');
    expect(await readListFile(file(new Uint8Array()))).toBe('empty');
    expect(await readListFile(file(Buffer.from('PK\u0003\u0004 and no more')))).toBe('broken');
    expect(await readListFile(file(zipSync({ 'a.txt': Buffer.from('a') })))).toBe('broken');
    const cut = zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') });
    expect(await readListFile(file(cut.subarray(0, cut.length - 10)))).toBe('broken');
    expect(await readListFile(file(Uint8Array.from([0xff, 0xff, 0x80])))).toBe('not-text');
  });

  it('is a workbook by its first bytes, and each formula counts by its kept value', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>代码</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://192.0.2.1","甲")</f><v>甲公司</v></c><c r="B2"><v>9.1421200000000003E17</v></c></row>';
    const read = await readListFile(file(workbook(sheet)));
    if (typeof read === 'string') throw new Error(read);
    expect(read.encoding).toBe('workbook');
    expect(read.rows[1]).toEqual([
      { text: '甲公司', isNumber: false },
      { text: '9.1421200000000003E17', isNumber: true },
    ]);
    expect(listLines(read.rows, detectColumns(read.rows)).lines).toEqual([
      { row: 2, name: '甲公司', code: '', fault: 'code-destroyed', sameAs: null },
    ]);
  });

  it('a file in GBK and the same list as a workbook give the same lines', async () => {
    const inGbk = Buffer.concat([GBK, Buffer.from(`,code\n`), GBK, Buffer.from(`,${CODE}\n`)]);
    const gbk = await readListFile(file(inGbk));
    const book = await readListFile(
      file(
        tableWorkbook([
          ['供应商名称', 'code'],
          ['供应商名称', CODE],
        ]),
      ),
    );
    if (typeof gbk === 'string' || typeof book === 'string') throw new Error('both are read');
    expect(textsOf(gbk.rows)).toEqual(textsOf(book.rows));
  });
});

describe('a pasted list', () => {
  it.each([
    ['one name a line', '甲公司\n\n 乙公司 \r\n', [['甲公司'], [''], ['乙公司']]],
    [
      'cells of a spreadsheet',
      '名称\t代码\n甲公司\t1\n',
      [
        ['名称', '代码'],
        ['甲公司', '1'],
      ],
    ],
    [
      'commas of Chinese writing',
      '甲公司，1\n乙公司，2',
      [
        ['甲公司', '1'],
        ['乙公司', '2'],
      ],
    ],
    [
      'cells in quotes',
      '"甲,公司",1\n"乙\n公司",2',
      [
        ['甲,公司', '1'],
        ['乙\n公司', '2'],
      ],
    ],
    [
      'a quote never closed',
      '"甲公司,1\n乙公司,2',
      [
        ['"甲公司', '1'],
        ['乙公司', '2'],
      ],
    ],
  ])('is read: %s', async (_, text, rows) => {
    expect(textsOf(await readTextTable(text))).toEqual(rows);
  });
});

describe('the columns of a list', () => {
  it('are found by their headings, below titles and merged cells', () => {
    const rows = [
      cells('2026 年合格供应商名册', '', ''),
      cells('', '', '（内部）'),
      cells('序号', '供应商名称 *', '统一社会信用代码：'),
      cells('1', '甲公司', CODE),
    ];
    expect(detectColumns(rows)).toEqual({ header: 2, name: 1, code: 2 });
    expect(listLines(rows, detectColumns(rows)).lines.map(({ row }) => row)).toEqual([4]);
  });

  it('are found by what stands in them where no heading says so', () => {
    const rows = [cells('1', CODE, '示例甲食品有限公司'), cells('2', '', '示例乙饭店')];
    expect(detectColumns(rows)).toEqual({ header: null, name: 2, code: 1 });
    expect(detectColumns([cells('九章'), cells('十方')])).toEqual({ header: null, name: 0, code: null });
    expect(detectColumns([cells('九章'), cells(CODE)])).toEqual({ header: null, name: 0, code: null });
    expect(detectColumns([cells(CODE), cells('')])).toEqual({ header: null, name: null, code: 0 });
    expect(detectColumns([])).toEqual({ header: null, name: null, code: null });
  });
});

describe('the lines of a list', () => {
  const columns = { header: null, name: 0, code: 1 };

  it('leave out blank rows, and ask once what stands twice', () => {
    const rows = [
      cells('甲公司', ''),
      cells('', ''),
      cells('甲公司', ''),
      cells('', CODE),
      cells('', CODE.toLowerCase()),
    ];
    const { lines, blank } = listLines(rows, columns);
    expect(blank).toBe(1);
    expect(lines.map(({ row, sameAs }) => [row, sameAs])).toEqual([
      [1, null],
      [3, 1],
      [4, null],
      [5, 4],
    ]);
  });

  it('are told to be too many from the 1,001st on', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => cells(`甲${at}公司`, ''));
    expect(listLines(many(1000), columns).tooMany).toBe(false);
    expect(listLines(many(1001), columns).tooMany).toBe(true);
  });

  it('never send a code that became a number, but its name', () => {
    for (const text of ['9.1421281E+17', '914212810000000000.00', '914212812345678000']) {
      expect(isDestroyedCode({ text, isNumber: false })).toBe(true);
      const { lines } = listLines([cells('甲公司', text), cells('', text)], columns);
      expect(lines.map((line) => [line.code, line.fault, mayBeAsked(line)])).toEqual([
        ['', 'code-destroyed', true],
        ['', 'code-destroyed', false],
      ]);
    }
    expect(isDestroyedCode({ text: '914212811234567891', isNumber: true })).toBe(true);
    expect(isDestroyedCode({ text: CODE, isNumber: false })).toBe(false);
  });

  it('keep what is too long, and rows of other columns alone, from being asked', () => {
    const { lines } = listLines([cells('长'.repeat(151), ''), cells('', '', '备注')], columns);
    expect(lines.map(({ fault }) => fault)).toEqual(['too-long', 'no-subject']);
    expect(lines.some(mayBeAsked)).toBe(false);
  });
});
