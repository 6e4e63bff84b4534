import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../env.ts';

/**
 * A limiter of the shape of the platform's binding, counting in the memory of this process: `most` requests of a client in so many seconds
 * from its first one. What it holds of a client is gone when they are over. Several processes count each for itself, so together they may
 * let through more, never less.
 * @example const outcome = await openRateLimiter(600).limit({ key: '192.0.2.1' }) // { success: true }
 */
export function openRateLimiter(most: number, seconds = 60): NonNullable<Env['RATE_LIMIT']> {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    async limit({ key }) {
      try {
        await limiter.consume(key);
        return { success: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { success: false, secondsLeft: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
  };
}
