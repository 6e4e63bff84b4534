import type { IndexedIdentifier, IndexedNames, IndexedOrder } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import type { SearchDocument } from './search-document.ts';

/** A part of a request: what to find and how much of it to tell. Of `filter` all must hold, of a list in it one. */
export type Lookup = {
  filter: readonly (string | readonly string[])[];
  limit: number;
  attributes: readonly string[];
  sort?: readonly string[];
};

/** What came of a part: rows that nobody has looked at yet, and how many there are. */
export type Found = { rows: readonly Record<string, unknown>[]; total: number };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFound(value: unknown): Found | null {
  if (!isRecord(value) || !Array.isArray(value.hits) || !value.hits.every(isRecord)) return null;
  const { totalHits } = value;
  return typeof totalHits === 'number' && Number.isSafeInteger(totalHits)
    ? { rows: value.hits, total: totalHits }
    : null;
}

/**
 * Asks one server several things in one request; one answer for each, in order.
 * @throws MeilisearchFault if the answer is not that of a Meilisearch
 */
export async function askServer(
  server: MeilisearchServer,
  index: string,
  lookups: readonly Lookup[],
): Promise<Found[]> {
  const answer: unknown = await server.search.multiSearch({
    queries: lookups.map(({ filter, limit, attributes, sort }) => ({
      indexUid: index,
      q: '',
      page: 1,
      hitsPerPage: limit,
      filter: filter.map((one) => (typeof one === 'string' ? one : [...one])),
      attributesToRetrieve: [...attributes],
      ...(sort === undefined ? {} : { sort: [...sort] }),
    })),
  });
  const results = isRecord(answer) && Array.isArray(answer.results) ? answer.results.map(readFound) : [];
  const found = results.filter((one) => one !== null);
  if (found.length !== lookups.length) throw new MeilisearchFault(server.host, 'answered what is no search answer.');
  return found;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isIdentifier(value: unknown): value is IndexedIdentifier {
  return isRecord(value) && isText(value.on) && isText(value.key) && (value.endsOn === null || isText(value.endsOn));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** A row as ranking reads it, or null if it is not one of ours. Identifiers and roles are none unless they were asked for. */
export function readNames(row: Record<string, unknown>): IndexedNames | null {
  const { id, name, core, former, roles = '', formerRoles = [], place = '', identifiers = [] } = row;
  if (!isText(id) || !isText(name) || !isText(core) || !isText(roles) || !isText(place)) return null;
  if (!isTexts(former) || !isTexts(formerRoles)) return null;
  const isOurs = Array.isArray(identifiers) && identifiers.every(isIdentifier);
  return isOurs ? { id, name, core, former, roles, formerRoles, place, identifiers } : null;
}

/** How a row is counted and put in order, or null if it is not one of ours. */
export function readOrder(row: Record<string, unknown>): IndexedOrder | null {
  const { facets, latest, sound, nextChangeOn } = row;
  const isOurs = isText(facets) && typeof latest === 'number' && isText(sound) && isText(nextChangeOn);
  return isOurs ? { facets, latest, sound, nextChangeOn } : null;
}

/** The stored document of a row, or null if it is not one of ours. */
export function readBody(row: Record<string, unknown>): SearchDocument | null {
  const { id, body } = row;
  const isOurs =
    isRecord(body) && body.uscc === id && isText(body.name) && isRecord(body.item) && Array.isArray(body.identifiers);
  return isOurs ? (body as SearchDocument) : null;
}
