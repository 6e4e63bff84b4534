import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import type { HitRank } from './hit-rank.ts';
import { InvalidCursor } from './invalid-cursor.ts';

/** A place in an ordered answer: the rank and the code of the last row shown. No two rows share a place. */
export type SearchPlace = { rank: HitRank; uscc: string };

const VERSION = 1;

/** Order of two places: by rank, then by code. */
export function comparePlaces(a: SearchPlace, b: SearchPlace): number {
  for (const at of [0, 1, 2] as const) {
    if (a.rank[at] !== b.rank[at]) return a.rank[at] - b.rank[at];
  }
  if (a.uscc === b.uscc) return 0;
  return a.uscc < b.uscc ? -1 : 1;
}

/**
 * Writes a place as an opaque cursor: base64url of JSON with a version. It names a place, not an offset, so that rows added or
 * removed meanwhile neither repeat nor push out others.
 * @example writeCursor({ rank: [4, 3, 11], uscc: '91421200MA0XN00A4C' }) // 'WzEsNCwz…'
 */
export function writeCursor({ rank, uscc }: SearchPlace): string {
  return btoa(JSON.stringify([VERSION, ...rank, uscc]))
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

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * Reads a cursor of {@link writeCursor}.
 * @throws InvalidCursor if it is none, or of another version
 */
export function readCursor(cursor: string): SearchPlace {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== VERSION) throw new InvalidCursor();
  const [, tier, position, length, uscc] = parts as unknown[];
  if (!isCount(tier) || !isCount(position) || !isCount(length)) throw new InvalidCursor();
  if (typeof uscc !== 'string' || !hasUsccShape(uscc)) throw new InvalidCursor();
  return { rank: [tier, position, length], uscc };
}
