import { basename } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { findHeader } from '#scripts/table/find-header.ts';
import { type OpenTable, openTable } from '#scripts/table/open-table.ts';
import { TableFault } from '#scripts/table/table-fault.ts';
import type { TableRow } from '#scripts/table/table-row.ts';
import type { UnusableFile } from '#scripts/table/unusable-file.ts';
import type { SourceFile } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { importBatch } from './import-batch.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportStore } from './import-store.ts';
import { chooseLayout, isKnownHeader } from './layouts/choose-layout.ts';
import { maskNumbers } from './mask-numbers.ts';
import { cleanText } from './parse/clean-text.ts';
import type { RowContext } from './row-context.ts';
import { unitInTitles } from './unit-in-titles.ts';
import { noVerdicts } from './verdict-counts.ts';

/** How a file is imported. `receivedAt` is a UTC instant, `receivedOn` the legal day it falls on. */
export type ImportOptions = {
  readonly store: ImportStore;
  readonly jurisdiction: Jurisdiction;
  readonly unit: string | null;
  readonly receivedAt: string;
  readonly receivedOn: CalendarDate;
  /** Takes the verdicts of a batch, in file order; may wait for a slow disk. */
  report(verdicts: readonly RowVerdict[]): void | Promise<void>;
  /** Told after every batch how many of the file's rows are done. */
  progress(done: number, total: number): void;
  /** Stops the run between two batches. */
  readonly signal?: AbortSignal;
};

const LONGEST_TITLE = 200;
// Faults kept of one file. Whoever sent more has sent a wrong file, and the counts say how many there are.
const MOST_FAULTS = 5000;

type Start = { context: RowContext; headerIndex: number; file: SourceFile };

const NO_HEADER: UnusableFile = {
  unusable: true,
  rule: 'header-not-found',
  message: '前 15 行里找不到表头（至少要有三个已知列名）。请按 docs/import.md 的列名补上表头后重新导入。',
};

function textOf(row: TableRow): string {
  return row.cells
    .map((cell) => cleanText(cell.text).text)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, LONGEST_TITLE);
}

function start(
  first: readonly TableRow[],
  table: OpenTable,
  path: string,
  options: ImportOptions,
): Start | UnusableFile {
  const header = findHeader(first, isKnownHeader);
  if (header === null) return NO_HEADER;
  const titles = first.slice(0, header.index).map(textOf);
  const plan = chooseLayout(header.headers, [...titles, table.info.sheet ?? '', basename(path)]);
  if ('unusable' in plan) return plan;
  const { layout } = plan;
  const context: RowContext = {
    plan,
    layout,
    jurisdiction: options.jurisdiction,
    asOf: options.receivedOn,
    titles,
    unit: options.unit ?? unitInTitles(titles),
    delimited: table.info.format !== 'xlsx',
    demo: titles.some((title) => title.includes('示例数据')),
  };
  const file: SourceFile = {
    digest: table.info.digest,
    name: maskNumbers(basename(path)),
    layout: layout.id,
    kind: layout.kind,
    encoding: table.info.encoding,
    rows: table.info.rows - header.index - 1,
    sender: context.unit,
    receivedAt: options.receivedAt,
    receivedOn: options.receivedOn,
  };
  return { context, headerIndex: header.index, file };
}

/**
 * Imports one file: opens it, proves it to its end, finds the header, chooses the layout, and streams its rows in batches to the store.
 * An unusable file stores nothing. Killed at any moment, the same call later ends in the same state, because every batch is one
 * transaction of the store and a row that is already there is a duplicate.
 * @throws what the store throws; never for what the file holds
 * @example const report = await importFile('处罚.csv', options); // report.counts.accepted
 */
export async function importFile(path: string, options: ImportOptions): Promise<ImportReport> {
  const counts = noVerdicts();
  const table = await openTable(path);
  if (table.unusable) return { path, layout: null, unusable: table, rows: 0, counts, interrupted: false };
  let started: Start | null = null;
  let done = 0;
  let verdicts = 0;
  let noted = 0;
  const reportWith = (unusable: UnusableFile | null, interrupted: boolean): ImportReport => ({
    path,
    layout: started?.context.layout.id ?? null,
    unusable,
    rows: verdicts,
    counts,
    interrupted,
  });
  try {
    for await (const batch of table.rows()) {
      if (options.signal?.aborted === true) return reportWith(null, true);
      let data = batch;
      if (started === null) {
        const begun = start(batch, table, path, options);
        if ('unusable' in begun) return reportWith(begun, false);
        started = begun;
        data = batch.slice(begun.headerIndex + 1);
        await options.store.begin(begun.file);
      }
      const results = await importBatch(data, started.context, started.file, options.store);
      for (const { verdict } of results) counts[verdict] += 1;
      const faults = results.filter(({ rule }) => rule !== undefined).slice(0, MOST_FAULTS - noted);
      noted += faults.length;
      if (faults.length > 0) await options.store.note?.(started.file, faults);
      done += data.length;
      verdicts += results.length;
      await options.report(results);
      options.progress(done, started.file.rows);
    }
  } catch (error) {
    if (error instanceof TableFault) return reportWith(error.toUnusable(), false);
    throw error;
  }
  if (started === null) return reportWith(NO_HEADER, false);
  await options.store.finish(started.file, counts);
  return reportWith(null, false);
}
