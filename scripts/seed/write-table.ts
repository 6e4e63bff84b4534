import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { encodeGb18030 } from './encode-gb18030.ts';

/** A cell as a department's file holds it; a number is written as a number in a workbook. */
export type CellValue = string | number;

/** How a department's system writes the file. */
export type TableDress = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'tsv' | 'xlsx';

/**
 * Writes one table as a department would send it.
 * @param rows title rows, header row and data rows, in file order
 */
export function writeTable(path: string, rows: readonly (readonly CellValue[])[], dress: TableDress): void {
  writeFileSync(
    path,
    dress === 'xlsx' ? workbook(rows) : encode(delimitedText(rows, dress === 'tsv' ? '\t' : ','), dress),
  );
}

/** Rows as delimited text (RFC 4180, CRLF): a cell is quoted only where it must be. */
export function delimitedText(rows: readonly (readonly CellValue[])[], delimiter: string): string {
  const quote = (cell: CellValue): string => {
    const text = String(cell);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}

function encode(text: string, dress: TableDress): Uint8Array {
  if (dress === 'gb18030') return encodeGb18030(text);
  if (dress === 'utf-16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  return Buffer.from(dress === 'utf-8-bom' ? `\uFEFF${text}` : text, 'utf8');
}

function workbook(rows: readonly (readonly CellValue[])[]): Uint8Array {
  const sheet = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`)).join('')}</row>`,
    )
    .join('');
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync(
    {
      '[Content_Types].xml': xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
    },
    { mtime: '2026-01-01T00:00:00' },
  );
}

function cellXml(cell: CellValue, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
}
