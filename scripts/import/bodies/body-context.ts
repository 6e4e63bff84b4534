import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Layout } from '../layouts/layout.ts';

/** What a body needs to know beyond its row. `titles` are the rows above the header, each as one text. */
export type BodyContext = {
  readonly layout: Layout;
  readonly jurisdiction: Jurisdiction;
  readonly asOf: CalendarDate;
  readonly titles: readonly string[];
  /** The unit that sent the file, for rows that do not say: `--unit`, else the one a title row names. */
  readonly unit: string | null;
};
