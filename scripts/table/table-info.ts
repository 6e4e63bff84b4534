/**
 * What the first pass proved about a file: `digest` is the SHA-256 (hex) of its bytes, `rows` counts header rows too,
 * `sheet` is the name of the sheet read (XLSX only).
 * Example: `{ digest: '9f86…', bytes: 1024, format: 'csv', encoding: 'gb18030', rows: 12 }`.
 */
export type TableInfo = {
  readonly digest: string;
  readonly bytes: number;
  readonly format: 'csv' | 'tsv' | 'xlsx';
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `gb18030` or `xlsx`. */
  readonly encoding: string;
  readonly rows: number;
  readonly sheet?: string;
};
