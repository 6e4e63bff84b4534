import type { UnusableFile } from '#scripts/table/unusable-file.ts';
import type { LayoutId } from './layouts/layout.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/**
 * What became of one file. `unusable`: why nothing, or nothing more, was stored. `interrupted`: stopped between two batches by the
 * user; the same command continues, since rows already stored come out as duplicates.
 */
export type ImportReport = {
  readonly path: string;
  readonly layout: LayoutId | null;
  readonly unusable: UnusableFile | null;
  readonly rows: number;
  readonly counts: VerdictCounts;
  readonly interrupted: boolean;
};

/**
 * The exit code a report asks for: 0 everything is in, 1 rows were held or rejected or the run was interrupted, 2 the file is unusable.
 * @example Math.max(...reports.map(exitCode))
 */
export function exitCode(report: ImportReport): 0 | 1 | 2 {
  if (report.unusable !== null) return 2;
  return report.interrupted || report.counts.held + report.counts.rejected > 0 ? 1 : 0;
}
