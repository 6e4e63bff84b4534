import { normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { CodeLine } from '#domain/watchlist/code-lines.ts';
import { MAX_WATCHED } from '#domain/watchlist/watch-limits.ts';
import { readChangeCursor } from '../store/change-reads.ts';
import { changeCodes, markSeen, readCodes } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { checkCodes, type RefusedCode } from './check-codes.ts';
import type { OpenWatchlist } from './open-watchlist.ts';
import type { WatchSources } from './read-watchlist.ts';

/** What became of changing the codes of a watchlist; only `done` changed anything. */
export type CodesChanged = { kind: 'done' | 'too-many' } | { kind: 'refused'; refused: RefusedCode[] };

/**
 * Adds codes to a watchlist and takes others out. What changed before a code was added is not told.
 * @param remove codes as typed; what is not in the list is passed over
 * @example await changeWatchlist(sources, list, readCodeLines(text), [])
 */
export async function changeWatchlist(
  { db, register, asOf }: Pick<WatchSources, 'db' | 'register' | 'asOf'>,
  list: OpenWatchlist,
  add: readonly CodeLine[],
  remove: readonly string[],
): Promise<CodesChanged> {
  const { items, refused } = await checkCodes(register, add, asOf);
  if (refused.length > 0) return { kind: 'refused', refused };
  return dependOn('database', async () => {
    const gone = new Set(remove.map(normaliseUscc));
    const kept = (await readCodes(db, list.id)).filter((code) => !gone.has(code));
    const added = items.map(({ uscc }) => uscc);
    if (new Set([...kept, ...added]).size > MAX_WATCHED) return { kind: 'too-many' };
    await changeCodes(db, list.secretHash, list.id, { add: added, remove: [...gone] });
    return { kind: 'done' };
  });
}

/**
 * Marks a watchlist, or one of its enterprises, as seen up to a place that was told.
 * @param upTo see Watchlist; of another database, or none: nothing is marked
 * @returns whether the place was one
 */
export async function markWatchlistSeen(
  { db, register }: Pick<WatchSources, 'db' | 'register'>,
  list: OpenWatchlist,
  upTo: string,
  uscc: string | null,
): Promise<boolean> {
  const no = readChangeCursor(await register.databaseId(), upTo);
  if (typeof no !== 'number') return false;
  await dependOn('database', () => markSeen(db, list.id, no, uscc === null ? null : normaliseUscc(uscc)));
  return true;
}
