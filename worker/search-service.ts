import type { CalendarDate } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { isLikeness, type Match, type SearchAnswer, type SearchItem } from '#domain/wire/search-answer.ts';
import { packFacets, tallyFacets } from '#search-index/facet-tally.ts';
import { foldText } from '#search-index/fold.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from '#search-index/search-engine.ts';
import type { Register } from './register.ts';
import { Unavailable } from './unavailable.ts';

/** What a search needs: the index, the record behind it, and how a profile becomes a row. */
export type SearchSources = {
  engine: SearchEngine;
  /** Asked when `engine` cannot answer. */
  fallback?: SearchEngine | undefined;
  register: Pick<Register, 'read' | 'readMany' | 'changedAmong' | 'changedSince' | 'indexedSeq'>;
  toDocument(profile: PublicProfile): SearchDocument;
};

/** A question to the index: as an engine takes it, and whether its first page is to tell how many enterprises bear each value of a filter. */
export type SearchQuestion = Omit<EngineQuery, 'count'> & { facets?: boolean };

// Outbox entries the index may be behind for its enterprises to be counted, and for "none" to be said: a file is followed within seconds.
const MOST_BEHIND = 500;

function meetsFilters(item: Omit<SearchItem, 'matched'>, query: SearchQuestion): boolean {
  const { fact = null, industry = null, since = null } = query;
  return (
    (query.field === null || item.keyFields.includes(query.field)) &&
    (query.region === null || item.region?.code === query.region) &&
    (query.status === null || item.status === query.status) &&
    (fact === null || item.facts[fact] > 0) &&
    (industry === null || foldText(item.industry ?? '') === foldText(industry)) &&
    (since === null || (item.latestOn !== null && item.latestOn >= since))
  );
}

const CODE_MATCH: Match = { on: 'uscc', exact: true, how: 'whole', part: null, formerName: null, ranges: [] };

const isLike = ({ matched }: { matched: Match }): boolean => isLikeness(matched);

function stillMatches(document: SearchDocument, before: SearchDocument, matched: Match): boolean {
  if (matched.on === 'filter') return true;
  if (matched.on === 'name') return document.name === before.name;
  if (matched.on === 'former-name') return document.formerNames.join('\n') === before.formerNames.join('\n');
  const values = new Set(before.identifiers.filter((one) => one.on === matched.on).map((one) => one.value));
  return document.identifiers.some((one) => one.on === matched.on && values.has(one.value));
}

async function answerCode(
  sources: SearchSources,
  query: SearchQuestion,
  code: string,
  asOf: CalendarDate,
): Promise<SearchAnswer | null> {
  const entry = await sources.register.read(code, asOf);
  if (entry?.publication.outcome !== 'published') return null;
  const document = sources.toDocument(entry.publication.profile);
  const items: SearchItem[] = meetsFilters(document.item, query) ? [{ ...document.item, matched: CODE_MATCH }] : [];
  const facets = query.facets === true ? tallyFacets(items.length === 0 ? [] : [packFacets(document)], false) : null;
  return { items, total: items.length, totalIsBound: false, similar: 0, engine: 'register', asOf, next: null, facets };
}

async function refreshed(
  sources: SearchSources,
  query: SearchQuestion,
  hits: readonly EngineHit[],
  indexedSeq: number,
  asOf: CalendarDate,
): Promise<EngineHit[]> {
  if (hits.length === 0) return [];
  const codes = hits.map(({ document }) => document.uscc);
  const changed = new Set(await sources.register.changedAmong(codes, indexedSeq));
  const isStale = ({ document }: EngineHit) =>
    changed.has(document.uscc) || (document.nextChangeOn !== null && document.nextChangeOn <= asOf);
  const stale = hits.filter(isStale).map((hit) => hit.document.uscc);
  if (stale.length === 0) return [...hits];
  const entries = await sources.register.readMany(stale, asOf);
  return hits.flatMap((hit) => {
    if (!isStale(hit)) return [hit];
    const publication = entries.get(hit.document.uscc)?.publication;
    if (publication?.outcome !== 'published') return [];
    const document = sources.toDocument(publication.profile);
    const keep = stillMatches(document, hit.document, hit.matched) && meetsFilters(document.item, query);
    return keep ? [{ document, matched: hit.matched }] : [];
  });
}

const UNFILTERED: SearchQuestion = { text: '', field: null, region: null, status: null, limit: 1, cursor: null };

/** Codes of which the index may say what is no longer public, so that they are not counted; null if too many are. */
async function uncounted({ register }: SearchSources, indexedSeq: number): Promise<ReadonlySet<string> | null> {
  const { seq, usccs } = await register.changedSince(indexedSeq, MOST_BEHIND + 1);
  return seq - indexedSeq > MOST_BEHIND ? null : new Set(usccs);
}

async function askEngine(engine: SearchEngine, query: EngineQuery, asOf: CalendarDate): Promise<EngineAnswer> {
  try {
    return await engine.search(query, asOf);
  } catch (cause) {
    throw cause instanceof InvalidCursor ? cause : new Unavailable('search', cause);
  }
}

async function answerBy(
  sources: SearchSources,
  engine: SearchEngine,
  query: SearchQuestion,
  asOf: CalendarDate,
): Promise<SearchAnswer> {
  // Before the engine: what is indexed between the two is then looked at once too often, never taken for current when it is not.
  const indexedSeq = await sources.register.indexedSeq(engine.name);
  const { facets: isCounted = false, ...plain } = query;
  const without = isCounted && query.cursor === null ? await uncounted(sources, indexedSeq) : null;
  const found = await askEngine(engine, without === null ? plain : { ...plain, count: { without } }, asOf);
  // Of what is not indexed yet nobody may say that there is none.
  if (found.total + found.similar === 0 && (await uncounted(sources, indexedSeq)) === null) {
    throw new Unavailable('search', new Error(`The index ${engine.name} is being made.`));
  }
  const hits = await refreshed(sources, query, found.hits, indexedSeq, asOf);
  const items: SearchItem[] = hits.map(({ document, matched }) => ({ ...document.item, matched }));
  const left = found.hits.filter(isLike).length - hits.filter(isLike).length;
  const heldLeft = found.hits.length - hits.length - left;
  return {
    items,
    total: Math.max(items.filter((item) => !isLike(item)).length, found.total - heldLeft),
    totalIsBound: found.totalIsBound,
    similar: Math.max(items.filter(isLike).length, found.similar - left),
    engine: engine.name,
    asOf,
    next: found.next,
    facets: found.facets ?? null,
  };
}

/**
 * For each name whoever bears the whole of it, now or formerly, made afresh where the index lags; names nobody bears are absent, and all of them
 * where the engine has no such look-up or cannot answer: then each is to be searched for.
 * @example (await searchBearers(sources, ['咸宁市星星食品有限公司'], asOf)).size // 1
 */
export async function searchBearers(
  sources: SearchSources,
  names: readonly string[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<string, readonly EngineHit[]>> {
  const { engine } = sources;
  if (engine.bearers === undefined || names.length === 0) return new Map();
  const indexedSeq = await sources.register.indexedSeq(engine.name);
  const found = await engine.bearers(names, asOf).catch(() => new Map<string, EngineHit[]>());
  const hits = [...new Map([...found.values()].flat().map((hit) => [hit.document.uscc, hit])).values()];
  const current = new Map<string, SearchDocument>(
    (await refreshed(sources, UNFILTERED, hits, indexedSeq, asOf)).map(({ document }) => [document.uscc, document]),
  );
  const bearers = new Map<string, EngineHit[]>();
  for (const [name, own] of found) {
    const kept = own.flatMap(({ document, matched }) => {
      const now = current.get(document.uscc);
      return now === undefined || !stillMatches(now, document, matched) ? [] : [{ document: now, matched }];
    });
    if (kept.length > 0) bearers.set(name, kept);
  }
  return bearers;
}

/** A cursor belongs to the engine that gave it out: the other one refuses it, and then what the first one said holds. */
async function answerByFallback(
  sources: SearchSources,
  query: SearchQuestion,
  asOf: CalendarDate,
  refused: unknown,
): Promise<SearchAnswer> {
  const mayHelp = refused instanceof InvalidCursor || (refused instanceof Unavailable && refused.part === 'search');
  if (sources.fallback === undefined || !mayHelp) throw refused;
  try {
    return await answerBy(sources, sources.fallback, query, asOf);
  } catch (error) {
    throw error instanceof InvalidCursor ? refused : error;
  }
}

/**
 * Answers a search on the legal day `asOf`. A typed code is answered from the record itself; everything else from the index,
 * where each row whose day has come or whose enterprise changed since it was indexed is made afresh by `publish()`, and
 * dropped if it is no longer public or no longer meets the query. The answer is true until the end of the day. While the engine cannot
 * answer, the fallback does (`engine` of the answer says which one did). Facets count no enterprise whose day has come, or that changed, since
 * it was indexed: they then say that they are lower bounds.
 * @throws InvalidCursor if no search gave out the cursor; Unavailable if neither engine, or the database, can be asked, or if nothing was found in
 * an index that is still being made
 */
export async function search(sources: SearchSources, query: SearchQuestion, asOf: CalendarDate): Promise<SearchAnswer> {
  const code = normaliseUscc(query.text);
  if (hasUsccShape(code)) {
    const direct = await answerCode(sources, query, code, asOf);
    if (direct !== null) return direct;
  }
  try {
    return await answerBy(sources, sources.engine, query, asOf);
  } catch (error) {
    return answerByFallback(sources, query, asOf, error);
  }
}
