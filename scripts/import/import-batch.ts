import type { TableRow } from '#scripts/table/table-row.ts';
import type { HeldRow } from '#worker/ingest/held-row.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { ImportStore } from './import-store.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import { readRow } from './read-row.ts';
import type { RowContext } from './row-context.ts';

function heldVerdict(held: HeldRow): RowVerdict {
  const { line, rule, message } = held;
  return {
    line,
    verdict: 'held',
    ...(held.uscc === null ? {} : { uscc: held.uscc }),
    ...(held.column === undefined ? {} : { column: held.column }),
    rule,
    message,
  };
}

/**
 * Reads a batch of rows, gives it to the store, and answers with exactly one verdict for every row that is not blank, in file order.
 * @throws Error if the store leaves a record without a verdict: then what the file became is not known
 * @example await importBatch(rows, context, file, store) // [{ line: 2, verdict: 'accepted', uscc: '91421200MA0XN00A4C' }]
 */
export async function importBatch(
  batch: readonly TableRow[],
  context: RowContext,
  file: SourceFile,
  store: ImportStore,
): Promise<RowVerdict[]> {
  const byLine = new Map<number, RowVerdict[]>();
  const rows: IngestRow[] = [];
  const held: HeldRow[] = [];
  for (const row of batch) {
    const reading = readRow(row, context);
    if (reading === null) continue;
    byLine.set(row.line, reading.rejected === null ? [] : [reading.rejected]);
    rows.push(...reading.rows);
    held.push(...reading.held);
  }
  const answers = rows.length + held.length === 0 ? [] : await store.ingest(file, rows, held);
  const heldLines = new Set(held.map(({ line }) => line));
  const storedLines = new Set(rows.map(({ line }) => line));
  for (const answer of answers) {
    // Whether the store answers for held rows is its own affair; their verdict is already known here.
    if (heldLines.has(answer.line) && !storedLines.has(answer.line)) continue;
    byLine.get(answer.line)?.push(answer);
  }
  for (const one of held) byLine.get(one.line)?.push(heldVerdict(one));
  return [...byLine].map(([line, verdicts]) => {
    const merged = mergeVerdicts(verdicts);
    if (merged === null) throw new Error(`The store gave no verdict for line ${line} of ${file.name}.`);
    return merged;
  });
}
