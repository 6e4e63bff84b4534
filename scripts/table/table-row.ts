/**
 * One cell as the department's file holds it, untrimmed. `number` is the exact decimal text of the stored number, never with an
 * exponent; `date` is `YYYY-MM-DD`; `formula` carries the cached value, for the importer to judge.
 * Example: `{ text: '2024-05-11', kind: 'date' }`.
 */
export type Cell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
};

/**
 * One record. `line` is 1-based: the line where the record starts (CSV, TSV) or the row number (XLSX).
 * Example: `{ line: 2, cells: [{ text: '示例数据', kind: 'text' }] }`.
 */
export type TableRow = { readonly line: number; readonly cells: readonly Cell[] };
