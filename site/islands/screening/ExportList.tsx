import type { CalendarDate } from '#domain/date.ts';
import { EXPORT } from '#site/text/zh-CN-screening.ts';
import { exportTable } from './export-table.ts';
import type { Criterion } from './judge-criterion.ts';
import { saveFile } from './save-file.ts';
import type { Supplier } from './supplier.ts';
import { tableCsv } from './table-csv.ts';

type Props = { suppliers: readonly Supplier[]; criteria: readonly Criterion[]; asOf: CalendarDate };

/** The results as files and on paper, made here. */
export function ExportList({ suppliers, criteria, asOf }: Props) {
  const rows = () => exportTable(suppliers, criteria, asOf);
  return (
    <section className="block export" aria-labelledby="export-h">
      <h2 id="export-h">{EXPORT.heading}</h2>
      <p className="explain">{EXPORT.hint}</p>
      <p className="actions">
        <button
          type="button"
          onClick={() => saveFile(`${EXPORT.file(asOf)}.csv`, new Blob([tableCsv(rows())], { type: 'text/csv' }))}
        >
          {EXPORT.csv}
        </button>
        <button
          type="button"
          onClick={async () => {
            const { tableWorkbook, WORKBOOK_TYPE } = await import('./table-workbook.ts');
            saveFile(`${EXPORT.file(asOf)}.xlsx`, new Blob([tableWorkbook(rows())], { type: WORKBOOK_TYPE }));
          }}
        >
          {EXPORT.xlsx}
        </button>
        <button type="button" className="plain" onClick={() => window.print()}>
          {EXPORT.print}
        </button>
      </p>
    </section>
  );
}
