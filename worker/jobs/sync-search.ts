import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publish } from '#domain/publish.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { changedSince } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { readIndexedSeq, writeIndexedSeq } from '../store/indexed-seq.ts';
import { readEnterprises } from '../store/read-enterprise.ts';

const CHUNK = 500;

/**
 * Brings a search engine up to the record: enterprises that changed since it was last brought up, and those whose next legal change has
 * come. Each goes through `publish()`; what is no longer public is removed. Repeating it changes nothing, being cut short loses nothing,
 * and its work grows with what changed.
 * @returns how many enterprises were looked at
 * @example await syncSearch(db, engine, '2026-11-24' as CalendarDate, xianning) // { indexed: 12 }
 */
export async function syncSearch(
  db: Database,
  engine: SearchEngine,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<{ indexed: number }> {
  let indexed = 0;
  const index = async (usccs: readonly string[]): Promise<void> => {
    for (let at = 0; at < usccs.length; at += CHUNK) {
      const chunk = usccs.slice(at, at + CHUNK);
      await indexChunk(db, engine, chunk, asOf, jurisdiction);
      indexed += chunk.length;
    }
  };
  let seq = await readIndexedSeq(db, engine.name);
  for (;;) {
    const changes = await changedSince(db, seq, CHUNK * 4);
    if (changes.seq === seq) break;
    await index(changes.usccs);
    seq = changes.seq;
    await writeIndexedSeq(db, engine.name, seq);
  }
  for (;;) {
    const due = await dueOn(db, asOf);
    await index(due);
    if (due.length < CHUNK) break;
  }
  return { indexed };
}

/** Codes whose indexed document says that it changes on or before `asOf`; the embedded tables keep that day whatever the engine. */
async function dueOn(db: Database, asOf: CalendarDate): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT uscc FROM search_document WHERE next_change_on <= ?1 LIMIT ?2')
    .bind(asOf, CHUNK)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

async function indexChunk(
  db: Database,
  engine: SearchEngine,
  usccs: readonly string[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const enterprises = await readEnterprises(db, usccs);
  const documents: SearchDocument[] = [];
  const gone: Uscc[] = [];
  for (const uscc of usccs) {
    const enterprise = enterprises.get(uscc);
    const publication = enterprise === undefined ? null : publish(enterprise, asOf, jurisdiction);
    if (publication?.outcome === 'published') documents.push(toSearchDocument(publication.profile));
    else gone.push(uscc as Uscc);
  }
  await engine.put(documents);
  await engine.remove(gone);
}
