import type { CalendarDate } from '#domain/date.ts';
import type { DumpForm } from '../store/open-dump.ts';

const NAMES: Readonly<Record<DumpForm, string>> = { ndjson: 'enterprises.ndjson.gz', csv: 'records.csv.gz' };

/**
 * Where the files of open data are asked for.
 * @example dumpAddress.whole('ndjson') // '/open-data/enterprises.ndjson.gz'
 */
export const dumpAddress = {
  manifest: '/api/v1/open-data',
  schema: '/open-data/schema.json',
  whole: (form: DumpForm) => `/open-data/${NAMES[form]}`,
  part: (name: string) => `/open-data/parts/${name}`,
  day: (day: CalendarDate) => `/open-data/changes/${day}.ndjson.gz`,
} as const;
