import { strToU8, type Zippable, zipSync } from 'fflate';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook's parts as XML; `sheets` are the inner XML of `sheetData`. */
export type XlsxContent = {
  sheets: readonly { name?: string; state?: string; data: string }[];
  strings?: string;
  styles?: string;
  date1904?: boolean;
  extra?: Readonly<Record<string, string | Uint8Array>>;
};

/** The parts of an .xlsx by name. Example: `xlsxParts({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] })`. */
export function xlsxParts(content: XlsxContent): Record<string, Uint8Array> {
  const sheets = content.sheets.map(
    (sheet, at) =>
      `<sheet name="${sheet.name ?? `表${at + 1}`}" sheetId="${at + 1}" state="${sheet.state ?? 'visible'}" r:id="rId${at + 1}"/>`,
  );
  const links = content.sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${NS} xmlns:r="${REL}"><workbookPr date1904="${content.date1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}<Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
  };
  content.sheets.forEach((sheet, at) => {
    texts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet ${NS}><sheetData>${sheet.data}</sheetData></worksheet>`;
  });
  if (content.strings !== undefined) texts['xl/sharedStrings.xml'] = `<sst ${NS}>${content.strings}</sst>`;
  if (content.styles !== undefined) texts['xl/styles.xml'] = `<styleSheet ${NS}>${content.styles}</styleSheet>`;
  Object.assign(texts, content.extra);
  return Object.fromEntries(
    Object.entries(texts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
}

/** The same parts zipped. Example: `tableFile(xlsxBytes({ sheets: […] }), 'a.xlsx')`. */
export function xlsxBytes(content: XlsxContent): Uint8Array {
  return zipSync(xlsxParts(content) as Zippable);
}
