import type { TableRow } from './table-row.ts';

const ROWS_SEARCHED = 15;
const FEWEST_KNOWN = 3;

/**
 * Finds the header row: among the first 15 rows, since titles and notes stand above it, the one with the most different known headers,
 * at least 3; between equals the upper one. `index` is the position in `rows`, `headers` the cells' texts unchanged.
 * Example: `findHeader(rows, (text) => aliases.has(normaliseHeader(text)))` → `{ index: 3, headers: ['处罚机关', …] }`.
 */
export function findHeader(
  rows: readonly TableRow[],
  knows: (headerText: string) => boolean,
): { index: number; headers: string[] } | null {
  let best: { index: number; headers: string[] } | null = null;
  let most = FEWEST_KNOWN - 1;
  rows.slice(0, ROWS_SEARCHED).forEach((row, index) => {
    const headers = row.cells.map((cell) => cell.text);
    const known = new Set(headers.filter((header) => header !== '' && knows(header))).size;
    if (known <= most) return;
    most = known;
    best = { index, headers };
  });
  return best;
}
