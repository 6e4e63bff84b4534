import type { BodyContext } from './bodies/body-context.ts';
import type { ColumnPlan } from './layouts/column-plan.ts';

/** What the rows of one file have in common. */
export type RowContext = BodyContext & {
  readonly plan: ColumnPlan;
  /** Cells stand where delimiters put them, so a row longer than the header has shifted cells (CSV, TSV). */
  readonly delimited: boolean;
  /** A title row says 示例数据. */
  readonly demo: boolean;
};
