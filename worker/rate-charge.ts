import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import { occurrenceOf } from './occurrence.ts';
import { withHeaders } from './plain-response.ts';
import { problem } from './problem.ts';
import { toRateLimitKey } from './rate-limit-key.ts';

const WINDOW = 60;

/**
 * Counts a question that costs as much as several requests: `units` more of the same allowance that limitRate() keeps. A limiter that fails, or
 * a client whose address is unknown, is let through.
 * @param what what is counted, for the one who is refused
 * @param of an allowance of its own, whoever asks, in place of the client's
 * @returns the answer 429, or null where the question may be answered
 * @example const refused = await chargeRate(c, 9); if (refused !== null) return refused;
 */
export async function chargeRate(
  c: Context<AppEnv>,
  units: number,
  what = '批量查询每 10 项计一次请求，',
  of: string | null = null,
): Promise<Response | null> {
  const limiter = c.env.RATE_LIMIT;
  const address = c.get('services').host.clientAddress?.(c) ?? null;
  if (limiter === undefined || address === null) return null;
  const key = of ?? toRateLimitKey(address);
  for (let unit = 0; unit < units; unit += 1) {
    const outcome = await limiter.limit({ key }).catch(() => ({ success: true }));
    if (outcome.success) continue;
    const wait = String(('secondsLeft' in outcome ? outcome.secondsLeft : undefined) ?? WINDOW);
    const detail = `${what}本次超出限额，请在 ${wait} 秒后重试。`;
    const headers = { 'Retry-After': wait, RateLimit: `"address";r=0;t=${wait}` };
    return withHeaders(problem('rate-limited', { detail }, occurrenceOf(c)), headers);
  }
  return null;
}
