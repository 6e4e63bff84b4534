import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { forgetIndexProgress } from '../store/adopt-index-progress.ts';
import type { Database } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { publicTable } from '../store/public-table.ts';
import { type Followed, type FollowOutcome, followRecord } from './follow-record.ts';

/**
 * Brings a search engine up to the record as of the legal day `asOf`; see {@link followRecord}. What is not public is removed.
 * Documents made by another edition of law or rules (see {@link publicTable}) are made again: until then none of them counts as current, and
 * searches ask publish() of each.
 * @param options.limit stop after about so many enterprises (a host that bounds the time of a job); default: go on until done
 * @throws what the engine or the database throws; then the next call goes on from there
 * @example await syncSearch(db, engine, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function syncSearch(
  db: Database,
  engine: SearchEngine,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const key = `index-edition ${engine.name}`;
  const edition = publicTable(jurisdiction);
  if ((await readMeta(db, key)) !== edition) {
    // In this order: cut short between the two, it is forgotten once more.
    await forgetIndexProgress(db, engine.name);
    await writeMeta(db, key, edition);
  }
  const write = (page: readonly Followed[]) => indexPage(engine, page);
  return followRecord(db, { name: engine.name, write }, asOf, jurisdiction, options);
}

async function indexPage(engine: SearchEngine, page: readonly Followed[]): Promise<void> {
  const documents: SearchDocument[] = [];
  const gone: Uscc[] = [];
  for (const { uscc, publication } of page) {
    if (publication?.outcome === 'published') documents.push(toSearchDocument(publication.profile));
    else gone.push(uscc as Uscc);
  }
  if (documents.length > 0) await engine.put(documents);
  if (gone.length > 0) await engine.remove(gone);
}
