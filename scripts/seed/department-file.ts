import { LAYOUT_COLUMNS, type SeedLayout } from './layout-columns.ts';
import type { CellValue } from './write-table.ts';

/** A row by column header; columns that are not named stay empty. */
export type DepartmentRow = Readonly<Record<string, CellValue>>;

/**
 * Lays rows out under the headers of a layout, title rows first.
 * @throws RangeError when a row names a column the layout does not have (a mistake in the seed, not in data)
 */
export function layOut(
  layout: SeedLayout,
  rows: readonly DepartmentRow[],
  titles: readonly string[] = [],
): CellValue[][] {
  const columns: readonly string[] = LAYOUT_COLUMNS[layout];
  const place = new Map(columns.map((column, index) => [column.trim(), index]));
  return [
    ...titles.map((title) => [title]),
    [...columns],
    ...rows.map((row) => {
      const cells: CellValue[] = columns.map(() => '');
      for (const [column, value] of Object.entries(row)) {
        const index = place.get(column.trim());
        if (index === undefined) throw new RangeError(`Layout ${layout} has no column ${column}.`);
        cells[index] = value;
      }
      return cells;
    }),
  ];
}
