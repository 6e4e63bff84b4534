/** Seconds after each failed attempt until the next one; a message whose last attempt fails too is given up. */
export const RETRY_DELAYS = [5, 60, 300, 1800, 7200, 18_000, 36_000, 36_000] as const;

/** A webhook of which a message was tried to its end so many days after the last success is switched off. */
export const FAILING_DAYS = 5;

/** A receiver that asks for patience (`Retry-After`) is given at most so many seconds. */
const MOST_PATIENCE = 3600;

/** Every delay is longer or shorter by up to this part, so that receivers that fell together are not asked together. */
const JITTER = 0.2;

/**
 * Seconds until the next attempt; null: the message is given up.
 * @param failures failed attempts so far, 1 or more
 * @param chance from 0 (inclusive) to 1
 * @param retryAfter what the receiver asked for, in seconds
 * @example retryDelay(1, 0.5, null) // 5
 */
export function retryDelay(failures: number, chance: number, retryAfter: number | null): number | null {
  const delay = RETRY_DELAYS[failures - 1];
  if (delay === undefined) return null;
  const asked = Math.min(retryAfter ?? 0, MOST_PATIENCE);
  return Math.max(delay * (1 - JITTER + 2 * JITTER * chance), asked);
}
