import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { changedSince, latestSeq } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { dueForIndex, type IndexedDay, noteIndexDay, noteIndexed, readIndexProgress } from '../store/index-progress.ts';
import { readEnterprises } from '../store/read-enterprise.ts';

// Made and written in one go while requests wait on a single-threaded host: some tens of milliseconds.
const PAGE = 100;

// Enterprises remembered as done in one call, so that one that changed ten times is made once.
const REMEMBERED = 100_000;

/** How many enterprises were looked at, and whether the engine is now current. */
export type SyncOutcome = { indexed: number; done: boolean };

/**
 * Brings a search engine up to the record as of the legal day `asOf`: enterprises that changed since it was last brought up, and those
 * for which a legal change has come. Each goes through `publish()`; what is not public is removed. Repeating it changes nothing, being
 * cut short loses nothing, two processes may do it at once, memory is bounded, and work grows with what changed.
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
): Promise<SyncOutcome> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  let indexed = 0;
  const madeAt = new Map<string, number>();
  while (indexed < limit) {
    let progress = await readIndexProgress(db, engine.name, asOf);
    const changes = await changedSince(db, progress.seq, PAGE);
    const room = PAGE - changes.usccs.length;
    const due = room > 0 ? await dueForIndex(db, engine.name, progress, asOf, room) : [];
    if (changes.usccs.length === 0 && due.length === 0) {
      await noteIndexDay(db, engine.name, asOf);
      return { indexed, done: true };
    }
    const head = await latestSeq(db);
    const changed = changes.usccs.filter((uscc) => (madeAt.get(uscc) ?? 0) < changes.seq);
    const page = [...new Set([...changed, ...due])];
    for (;;) {
      const days = await indexPage(db, engine, page, asOf, jurisdiction);
      if (await noteIndexed(db, engine.name, progress, asOf, changes.seq, days)) break;
      progress = await readIndexProgress(db, engine.name, asOf);
    }
    indexed += page.length;
    if (madeAt.size > REMEMBERED) madeAt.clear();
    for (const uscc of page) madeAt.set(uscc, head);
    // Lets requests in between two pages.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { indexed, done: false };
}

async function indexPage(
  db: Database,
  engine: SearchEngine,
  usccs: readonly string[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<IndexedDay[]> {
  const enterprises = await readEnterprises(db, usccs);
  const documents: SearchDocument[] = [];
  const gone: Uscc[] = [];
  const days: IndexedDay[] = [];
  for (const uscc of usccs) {
    const enterprise = enterprises.get(uscc);
    const publication = enterprise === undefined ? null : publish(enterprise, asOf, jurisdiction);
    if (publication?.outcome === 'published') documents.push(toSearchDocument(publication.profile));
    else gone.push(uscc as Uscc);
    days.push({ uscc, nextChangeOn: publication === null ? null : nextChangeOf(publication) });
  }
  if (documents.length > 0) await engine.put(documents);
  if (gone.length > 0) await engine.remove(gone);
  return days;
}

function nextChangeOf(publication: Publication): CalendarDate | null {
  return publication.outcome === 'published' ? publication.profile.nextChangeOn : publication.nextChangeOn;
}
