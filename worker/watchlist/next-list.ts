import type { Context } from 'hono';
import type { AppEnv } from '../host.ts';
import { toRateLimitKey } from '../rate-limit-key.ts';

/** Watchlists a network may make in a day on a server. */
export const LISTS_A_DAY = 20;

const WINDOW = 60;

/**
 * Counts a watchlist that is about to be made against the few that a network may make (`WATCHLIST_LIMIT`); nothing of the network is stored.
 * A limiter that fails, or a client whose address is unknown, is let through.
 * @returns 0 where it may be made, otherwise the seconds to wait
 * @example const seconds = await secondsToNextList(c); if (seconds > 0) return refuseList(c, { kind: 'too-often', seconds });
 */
export async function secondsToNextList(c: Context<AppEnv>): Promise<number> {
  const limiter = c.env.WATCHLIST_LIMIT;
  const address = c.get('services').host.clientAddress?.(c) ?? null;
  if (limiter === undefined || address === null) return 0;
  const outcome: { success: boolean; secondsLeft?: number } = await limiter
    .limit({ key: toRateLimitKey(address) })
    .catch(() => ({ success: true }));
  return outcome.success ? 0 : (outcome.secondsLeft ?? WINDOW);
}
