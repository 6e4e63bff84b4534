import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { CalendarDate } from '#domain/date.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import type { SnapshotSummary } from '#domain/wire/snapshot-summary.ts';
import { type Bar, barTable } from './bar-table.ts';
import { CHINESE, type Edition } from './edition.ts';
import { portal } from './portal.ts';
import { type SourceStatus, sourceStatus } from './source-status.ts';

/** A chart of the data page: what it counts, in what, and its rows. */
export type DataChart = { id: string; heading: string; lead?: string; unit: string; bars: readonly Bar[] };

/** Everything the page about the data shows; no charts where the site was built without counts. */
export type DataPage = {
  made: string | null;
  demo: boolean;
  charts: readonly DataChart[];
  sources: readonly SourceStatus[];
};

const MONTHS = 12;
const ENDED_MONTHS = 24;

/** So many months up to that of a day, oldest first. */
function monthsUntil(day: string, months = MONTHS): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, index) => {
    const month = last - months + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** How many in a hundred are no longer published; no rows where no month has enough of them. */
function endedChart({ asOf, statistics }: SnapshotSummary, { words: { DATA } }: Edition): DataChart[] {
  const shares = statistics?.endedShares;
  if (shares === undefined) return [];
  const months = Object.keys(shares).length === 0 ? 0 : ENDED_MONTHS;
  const bars = monthsUntil(asOf, months).map((label): Bar => {
    const share = shares[label];
    if (typeof share === 'number') return { label, count: share, length: share, text: `${share}%` };
    return { label, count: 0, length: 0, text: share === 'few' ? DATA.endedFew : DATA.endedUncounted };
  });
  return [{ id: 'ended', heading: DATA.endedHeading, lead: DATA.endedLead, unit: DATA.endedUnit, bars }];
}

/**
 * The page about the data, from the counts of the snapshot the site was built from. A month, region or kind without records is a zero, not a gap.
 * @example dataPage(summary).charts.map(({ id }) => id) // ['kinds', 'regions', 'fields', 'months', 'ended']
 */
export function dataPage(summary: SnapshotSummary | null, edition: Edition = CHINESE): DataPage {
  const { CODES, DATA, KINDS } = edition.words;
  const statistics = summary?.statistics;
  if (summary === null || statistics === undefined) return { made: null, demo: false, charts: [], sources: [] };
  const { kinds, regions, fields, penaltyMonths } = statistics;
  const places = portal.regions.map(({ code, name }) => [name, regions[code] ?? 0] as const);
  const unknown = regions[''] ?? 0;
  return {
    made: DATA.made(summary.asOf),
    demo: summary.demo,
    charts: [
      {
        id: 'kinds',
        heading: DATA.kindsHeading,
        unit: DATA.records,
        bars: barTable(RECORD_KINDS.map((kind) => [KINDS[kind].heading, kinds[kind] ?? 0])),
      },
      {
        id: 'regions',
        heading: DATA.regionsHeading,
        unit: DATA.enterprises,
        bars: barTable(unknown === 0 ? places : [...places, [DATA.unknownRegion, unknown]]),
      },
      {
        id: 'fields',
        heading: DATA.fieldsHeading,
        unit: DATA.enterprises,
        bars: barTable(KEY_FIELDS.map(({ code, wording }) => [CODES[code] ?? wording, fields[code] ?? 0])),
      },
      {
        id: 'months',
        heading: DATA.monthsHeading,
        unit: DATA.records,
        bars: barTable(monthsUntil(summary.asOf).map((month) => [month, penaltyMonths[month] ?? 0])),
      },
      ...endedChart(summary, edition),
    ],
    sources: sourceStatus(statistics.sources, summary.asOf as CalendarDate, portal, edition),
  };
}
