import type { CalendarDate } from '#domain/date.ts';
import type { SearchItem } from '#domain/wire/search-answer.ts';
import type { SuggestAnswer, Suggestion } from '#domain/wire/suggest-answer.ts';
import { findNearItems } from './near-items.ts';
import { type SearchSources, search } from './search-service.ts';

const MOST = 8;

function suggestionOf(kind: Suggestion['kind'], item: SearchItem): Suggestion {
  const { uscc, name, region, status, establishedYear, industry, matched, demo } = item;
  return { kind, uscc, name, region, status, establishedYear, industry, matched, demo };
}

/**
 * Suggestions for what stands in the search box on the legal day `asOf`: the best rows of a search that stops early, or, for a code
 * with a mistake, the published enterprises whose codes are near. As lawful and as fresh as a search.
 * @throws Unavailable as {@link search}
 * @example await suggest(sources, '星辉', asOf)
 */
export async function suggest(sources: SearchSources, text: string, asOf: CalendarDate): Promise<SuggestAnswer> {
  if (text === '') return { items: [], engine: sources.engine.name, asOf };
  const query = { text, field: null, region: null, status: null, limit: MOST, cursor: null, quick: true as const };
  const { items, engine } = await search(sources, query, asOf);
  const found = items.map((item) => suggestionOf('enterprise', item));
  const near = found.length === 0 ? await findNearItems(sources, text, asOf) : [];
  return { items: [...found, ...near.map((item) => suggestionOf('near-code', item))].slice(0, MOST), engine, asOf };
}
