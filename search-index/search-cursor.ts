import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import { InvalidCursor } from './invalid-cursor.ts';
import type { EngineQuery } from './search-engine.ts';

/**
 * A place in an ordered answer: what the row is ordered by (hit-rank.ts, sort-rank.ts), and its code. No two rows share a place.
 */
export type SearchPlace = { rank: readonly (number | string)[]; uscc: string };

/** Raise it when rows are ordered otherwise than before: a cursor of the old order is then refused, not misread. */
const EDITION = 3;

// Longer than any order has.
const MOST_PARTS = 6;

/** Order of two places of one answer: by rank, then by code. */
export function comparePlaces(a: SearchPlace, b: SearchPlace): number {
  // Thousands of times for one answer: no iterator.
  for (let at = 0; at < a.rank.length; at += 1) {
    const [mine, other] = [a.rank[at] ?? 0, b.rank[at] ?? 0];
    if (mine !== other) return mine < other ? -1 : 1;
  }
  if (a.uscc === b.uscc) return 0;
  return a.uscc < b.uscc ? -1 : 1;
}

/** What a cursor belongs to: it goes on with no other question. */
export type Asked = Pick<EngineQuery, 'text' | 'region' | 'status' | 'field' | 'fact' | 'industry' | 'since' | 'sort'>;

function digestOf({ text, region, status, field, fact, industry, since, sort }: Asked): number {
  const all = JSON.stringify([
    text,
    region,
    status,
    field,
    fact ?? null,
    industry ?? null,
    since ?? null,
    sort ?? 'relevance',
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < all.length; at += 1) hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Writes a place as an opaque cursor: base64url of JSON with the edition of the order and a digest of the question. It names a place,
 * not an offset, so that rows added or removed meanwhile neither repeat nor push out others.
 * @example writeCursor({ rank: [4, 3, 11], uscc: '91421200MA0XN00A4C' }, query) // 'WzIsMTIz…'
 */
export function writeCursor({ rank, uscc }: SearchPlace, asked: Asked): string {
  return btoa(JSON.stringify([EDITION, digestOf(asked), ...rank, uscc]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}

function isRank(value: unknown): value is number | string {
  return typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && /^[a-z0-9~]*$/.test(value);
}

/**
 * Reads a cursor of {@link writeCursor}.
 * @throws InvalidCursor if it is none, of another edition, or of another question
 */
export function readCursor(cursor: string, asked: Asked): SearchPlace {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length < 4 || parts.length > MOST_PARTS) throw new InvalidCursor();
  const [edition, digest, ...place] = parts as unknown[];
  if (edition !== EDITION || digest !== digestOf(asked)) throw new InvalidCursor();
  const uscc = place.pop();
  if (!place.every(isRank) || typeof uscc !== 'string' || !hasUsccShape(uscc)) throw new InvalidCursor();
  return { rank: place, uscc };
}
