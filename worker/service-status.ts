import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { ServiceStatus } from '#domain/wire/service-status.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';
import type { SearchSources } from './search-service.ts';
import type { Database } from './store/database.ts';
import { isTableSettled } from './store/public-reads.ts';
import { publicTable } from './store/public-table.ts';

// Asks an engine as cheaply as it can be asked.
const PROBE: EngineQuery = {
  text: '公司',
  field: null,
  region: null,
  status: null,
  limit: 1,
  cursor: null,
  quick: true,
};

async function searchState({ engine, fallback }: SearchSources, asOf: CalendarDate): Promise<ServiceStatus['search']> {
  const answers = (one: typeof engine): Promise<boolean> =>
    one.search(PROBE, asOf).then(
      () => true,
      () => false,
    );
  if (await answers(engine)) return 'works';
  return fallback !== undefined && (await answers(fallback)) ? 'fallback' : 'down';
}

async function databaseState(db: Database, jurisdiction: Jurisdiction, asOf: CalendarDate) {
  const table = publicTable(jurisdiction);
  const [lastImportAt, computedFor, isCurrent] = await Promise.all([
    db.prepare('SELECT max(finished_at) AS at FROM source_file').first<string>('at'),
    db.prepare('SELECT as_of AS day FROM index_progress WHERE engine = ?1').bind(table).first<string>('day'),
    isTableSettled(db, table, asOf),
  ]);
  return { database: 'works' as const, lastImportAt, computedFor, isCurrent };
}

const UNKNOWN = { database: 'down', lastImportAt: null, computedFor: null, isCurrent: null } as const;

/**
 * Asks every part of the portal how it is. Never rejects: what does not answer is told as such.
 * @example (await serviceStatus(sources, xianning, asOf, now)).search // 'works'
 */
export async function serviceStatus(
  { db, searchSources }: { db: Database; searchSources: SearchSources },
  jurisdiction: Jurisdiction,
  asOf: CalendarDate,
  now: number,
): Promise<ServiceStatus> {
  const [search, known] = await Promise.all([
    searchState(searchSources, asOf),
    databaseState(db, jurisdiction, asOf).catch(() => UNKNOWN),
  ]);
  return { at: new Date(now).toISOString(), search, ...known };
}
