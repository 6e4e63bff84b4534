import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAccessFault } from '#scripts/table/access-fault.ts';
import { openTable } from '#scripts/table/open-table.ts';
import { gbkBytes } from './gbk-bytes.ts';
import { readTable, refusal, tableFile } from './table-file.ts';

const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('text tables that departments send', () => {
  it('reads quotes, doubled quotes, line ends inside quotes and names the line where each record starts', async () => {
    const text = '名称,事实\r\n示例甲,"一""引""\r\n二"\r\n\r\n示例乙,三"四\n示例丙,\r示例丁,五';
    const { info, rows, texts } = await readTable(tableFile(text));
    expect(texts).toEqual([
      ['名称', '事实'],
      ['示例甲', '一"引"\r\n二'],
      ['示例乙', '三"四'],
      ['示例丙', ''],
      ['示例丁', '五'],
    ]);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 5, 6, 7]);
    expect(info).toMatchObject({ format: 'csv', encoding: 'utf-8', rows: 5, bytes: Buffer.byteLength(text) });
    expect(info.digest).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('keeps a credit code that a spreadsheet turned into 9.11421E+17 as the text it is', async () => {
    const { rows } = await readTable(tableFile('代码,名称\n9.11421E+17,示例数据\n'));
    expect(rows[1]?.cells[0]).toEqual({ text: '9.11421E+17', kind: 'text' });
  });

  it('reads a GBK file that its sender calls UTF-8', async () => {
    const { info, texts } = await readTable(
      tableFile(gbkBytes('名称,机关\n示例食品有限公司,示例局\n'), '处罚-utf8.csv'),
    );
    expect(info.encoding).toBe('gb18030');
    expect(texts[1]).toEqual(['示例食品有限公司', '示例局']);
  });

  it('reads UTF-16 in both byte orders, with a mark and without', async () => {
    const bytes = Buffer.from('名称\t日期\r\n示例食品\t2024-05-11\r\n', 'utf16le');
    const mark = Buffer.from('\uFEFF', 'utf16le');
    const cases = [
      ['utf-16le', bytes],
      ['utf-16be', swap(bytes)],
      ['utf-16le', Buffer.concat([mark, bytes])],
      ['utf-16be', swap(Buffer.concat([mark, bytes]))],
    ] as const;
    for (const [encoding, content] of cases) {
      const { info, texts } = await readTable(tableFile(content));
      expect(info).toMatchObject({ encoding, format: 'tsv' });
      expect(texts).toEqual([
        ['名称', '日期'],
        ['示例食品', '2024-05-11'],
      ]);
    }
  });

  it('tells the delimiter by content, below a title row and against commas in the text', async () => {
    for (const delimiter of [',', '\t', ';']) {
      const lines = [
        '示例数据表',
        ['名称', '金额', '备注'].join(delimiter),
        ['甲', '"0,5"', '"a;b,c\td"'].join(delimiter),
      ];
      expect((await readTable(tableFile(lines.join('\n')))).texts[2]).toEqual(['甲', '0,5', 'a;b,c\td']);
    }
  });

  it('gives batches of at most 500 rows, with records across the blocks it reads', async () => {
    const cell = `"${'示例\n'.repeat(60)}"`;
    const table = await openTable(tableFile(`名称,事实\n${`甲,${cell}\n`.repeat(2000)}`));
    if (table.unusable) throw new Error(table.message);
    let rows = 0;
    for await (const batch of table.rows()) {
      expect(batch.length).toBeLessThanOrEqual(500);
      rows += batch.length;
    }
    expect([rows, table.info.rows]).toEqual([2001, 2001]);
  });

  it('stops the second pass when the file changed after the first', async () => {
    const path = tableFile('名称,机关\n甲,乙\n');
    const table = await openTable(path);
    appendFileSync(path, '丙,丁\n');
    if (table.unusable) throw new Error(table.message);
    const first = table.rows()[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ rule: 'file-changed' });
  });

  it('reads back any table, with each delimiter, in each encoding that can carry it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', '\t', ';', 'a', '示', '例', ' ', '，'), maxLength: 12 }),
    );
    const row = (width: number) => fc.array(cell, { minLength: width, maxLength: width });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(row(width), { minLength: 1, maxLength: 8 }))
      .map((rows) => rows.map((cells) => cells.map((text) => text.replaceAll('\0', ''))))
      .filter((rows) => rows.some((cells) => cells.some((text) => text.trim() !== '')));
    const encode = {
      'utf-8-bom': (text: string) => Buffer.from(`\uFEFF${text}`),
      'utf-8': (text: string) => Buffer.from(text),
      'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf-16be': (text: string) => swap(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    };
    const delimiters = fc.constantFrom(',', '\t', ';');
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    const encodings = fc.constantFrom(...(Object.keys(encode) as (keyof typeof encode)[]));
    const property = fc.asyncProperty(table, delimiters, ends, encodings, async (rows, delimiter, end, encoding) => {
      const quote = (text: string) =>
        /[",\t;\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows.map((cells) => cells.map(quote).join(delimiter)).join(end);
      fc.pre(!text.startsWith('\uFEFF') && !/^\s*</.test(text));
      expect((await readTable(tableFile(encode[encoding](text)))).texts).toEqual(rows);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('reads back any table written in GBK, with each delimiter', async () => {
    const unit = fc.constantFrom(',', '"', '\n', '\t', ';', 'a', '示', '例', '食', '品', '（', '，', '。', '㎡', '€');
    const row = fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 3, maxLength: 3 });
    const header = ['行政相对人名称', '处罚机关', '处罚类别'];
    const property = fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.constantFrom(',', '\t', ';'),
      async (body, delimiter) => {
        const rows = [header, ...body];
        const text = rows
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const { info, texts } = await readTable(tableFile(gbkBytes(text)));
        expect(info.encoding).toBe('gb18030');
        expect(texts).toEqual(rows);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});

describe('text files that must not be stored', () => {
  const gbkLine = gbkBytes('示例食品有限公司,示例局\n');
  const cases: readonly (readonly [title: string, content: string | Uint8Array, rule: string, line?: number])[] = [
    ['an empty file', '', 'file-empty'],
    ['blank lines only', '\n\r\n,,\n', 'no-rows'],
    ['a byte order mark only', '\uFEFF', 'no-rows'],
    ['a quote that never closes', '名称,机关\n甲,"乙\n丙,丁\n', 'quote-unclosed', 2],
    ['text after a closing quote', '名称,机关\n"甲"乙,丙\n', 'quote-misplaced', 2],
    ['a NUL byte', '名称,机关\n甲,乙\n丙,\0丁\n戊,己\n庚,辛示例示例示例示例示例示例示例示例\n', 'nul-byte', 3],
    ['a record over 1 MB', `名称,机关\n甲,"${'示'.repeat(1_100_000)}"\n`, 'record-too-long', 2],
    ['a line over 4 MB without an end', `名称,机关\n${'a'.repeat(5_000_000)}`, 'record-too-long', 2],
    ['more than 512 columns', `名称,机关\n${','.repeat(512)}\n`, 'too-many-columns', 2],
    [
      'a GBK line in a UTF-8 file',
      Buffer.concat([Buffer.from('名称示例,机关\n甲,乙\n'), gbkLine]),
      'text-undecodable',
      3,
    ],
    [
      'a UTF-8 line in a GBK file',
      Buffer.concat([gbkLine, Buffer.from('示例食品有限公司,示\n')]),
      'text-undecodable',
      2,
    ],
    ['bytes of no encoding', Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]), 'text-undecodable', 2],
    ['a lone surrogate in UTF-16', Buffer.from('\uFEFF名称\n甲\uD800乙\n', 'utf16le'), 'text-undecodable', 2],
    [
      'half a character at the end of UTF-16',
      Buffer.concat([Buffer.from('\uFEFF甲\n乙', 'utf16le'), Buffer.from([1])]),
      'text-undecodable',
      2,
    ],
    ['an old .xls or a protected workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'legacy-or-protected-office'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a web page called .xls', '<html><table><tr><td>甲</td></tr></table></html>', 'markup'],
  ];
  const named = cases.map(([title, content, rule, line]) => ({ title, content, rule, line }));
  it.each(named)('$title is refused with its line and a cure', async ({ content, rule, line }) => {
    const found = await refusal(tableFile(content));
    expect(found).toMatchObject({ unusable: true, rule });
    expect(found.line).toBe(line);
    expect(found.message).toMatch(/请/);
  });

  it('says what to do about a missing file, a folder and a file it may not read', async () => {
    const path = tableFile('名称\n');
    mkdirSync(join(dirname(path), '文件夹'));
    expect((await refusal(join(dirname(path), '没有.csv'))).rule).toBe('file-missing');
    expect((await refusal(join(dirname(path), '文件夹'))).rule).toBe('file-is-directory');
    expect(describeAccessFault(Object.assign(new Error(), { code: 'EACCES' })).rule).toBe('file-forbidden');
  });
});
