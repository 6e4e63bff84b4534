import type { CalendarDate } from '#domain/date.ts';
import type { CodeLine } from '#domain/watchlist/code-lines.ts';
import { MAX_WATCHED } from '#domain/watchlist/watch-limits.ts';
import type { WatchedCode } from '#domain/wire/watchlist.ts';
import { digestText } from '../desk/digest-text.ts';
import type { Register } from '../register.ts';
import type { Database } from '../store/database.ts';
import { countWatchlists, deleteCrowd, insertWatchlist } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { checkCodes, type RefusedCode } from './check-codes.ts';
import { makeWatchSecret, readingSecretOf } from './watch-secret.ts';

/** Most watchlists of one portal: with 1,000 codes each some 3 GB. */
export const MAX_WATCHLISTS = 20_000;

/** What became of making one. `refused`: nothing was stored, since some codes are none. */
export type MadeWatchlist =
  | { kind: 'made'; secret: string; items: WatchedCode[] }
  | { kind: 'refused'; refused: RefusedCode[] }
  | { kind: 'empty' | 'too-many' | 'full' }
  | { kind: 'too-often'; seconds: number };

/**
 * Makes a watchlist of pasted codes, or none at all if one of them is no code. Where there is no room, lists that nobody came back to make some.
 * @param secondsToWait asked last, when all else is right: how long this client must wait before it may make one more; 0: it may
 * @example await makeWatchlist({ db, register, asOf }, readCodeLines(text), async () => 0) // { kind: 'made', secret: '…', items }
 */
export async function makeWatchlist(
  { db, register, asOf }: { db: Database; register: Register; asOf: CalendarDate },
  lines: readonly CodeLine[],
  secondsToWait: () => Promise<number>,
): Promise<MadeWatchlist> {
  if (lines.length === 0) return { kind: 'empty' };
  if (lines.length > MAX_WATCHED) return { kind: 'too-many' };
  const { items, refused } = await checkCodes(register, lines, asOf);
  if (refused.length > 0) return { kind: 'refused', refused };
  return dependOn('database', async () => {
    const seconds = await secondsToWait();
    if (seconds > 0) return { kind: 'too-often', seconds };
    if ((await countWatchlists(db)) >= MAX_WATCHLISTS && (await deleteCrowd(db, asOf)) === 0) return { kind: 'full' };
    const secret = makeWatchSecret();
    const [secretHash, readingHash] = await Promise.all([
      digestText(secret),
      readingSecretOf(secret).then((reading) => digestText(reading)),
    ]);
    const codes = items.map(({ uscc }) => uscc);
    await insertWatchlist(db, { secretHash, readingHash }, codes, asOf);
    return { kind: 'made', secret, items };
  });
}
