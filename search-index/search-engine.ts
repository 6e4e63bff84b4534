import type { KeyField } from '#domain/codes/key-field.ts';
import type { RegistrationStatus } from '#domain/codes/registration-status.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { FactCounts } from '#domain/profile.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import type { SearchFacets } from '#domain/wire/search-facets.ts';
import type { SearchSort } from '#domain/wire/search-sort.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * A query as an engine takes it. `text` may be anything a person can type; the engine makes it safe. Without text (empty or white
 * space), every enterprise that meets the filters is listed; without text and filter, none. `limit` 1..50. `fact`: at least one
 * published fact of this kind. `industry`: as registered, whatever its width, case and punctuation. `since`: a fact published on this day or later.
 * `sort`: `relevance` if absent (without text, the order of codes). `quick`: only the first rows are wanted, for a box that asks at
 * every keystroke: an engine may count less, `total` is a bound. `count`: tell {@link SearchFacets} too, of all but these codes.
 */
export type EngineQuery = {
  text: string;
  field: KeyField | null;
  region: string | null;
  status: RegistrationStatus | null;
  limit: number;
  cursor: string | null;
  quick?: true;
  fact?: keyof FactCounts | null;
  industry?: string | null;
  since?: CalendarDate | null;
  sort?: SearchSort;
  count?: { without: ReadonlySet<string> };
};

/** What narrows a search. */
export type SearchFilters = Pick<EngineQuery, 'region' | 'status' | 'field' | 'fact' | 'industry' | 'since'>;

/** One hit: the stored document and which property met the query. */
export type EngineHit = { document: SearchDocument; matched: Match };

/**
 * An engine's answer. `total` counts the enterprises that hold the text, `similar` those listed after them that are only like
 * it (none where three or more hold it, or one bears it). `next` is an opaque cursor, stable while documents change; a page of an
 * order other than relevance may hold fewer rows than asked for and have a next one. `facets`: where they were asked for; documents
 * whose day has come are not counted.
 */
export type EngineAnswer = {
  hits: EngineHit[];
  total: number;
  totalIsBound: boolean;
  similar: number;
  next: string | null;
  facets?: SearchFacets;
};

/** How enterprises are found. Every engine passes one test suite (test/search-index/engine-suite.ts). */
export type SearchEngine = {
  readonly name: string;
  /** Finds enterprises; identifiers whose `endsOn` is on or before `asOf` are never matched. Never throws on any text. */
  search(query: EngineQuery, asOf: CalendarDate): Promise<EngineAnswer>;
  /**
   * For each text whoever bears the whole of it as name or former name, several texts at once; texts nobody bears are absent. An engine that cannot
   * do so cheaper than by a search each has none.
   */
  bearers?(texts: readonly string[], asOf: CalendarDate): Promise<ReadonlyMap<string, EngineHit[]>>;
  /** Inserts or replaces documents. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  /** Removes documents; unknown codes are ignored. */
  remove(usccs: readonly Uscc[]): Promise<void>;
};
