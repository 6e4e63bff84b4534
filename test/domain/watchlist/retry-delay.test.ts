import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETRY_DELAYS, retryDelay } from '#domain/watchlist/retry-delay.ts';

describe('the time until a message is tried again', () => {
  it('is the documented one in the middle, and never more than a fifth longer or shorter', () => {
    expect(RETRY_DELAYS.map((_, at) => retryDelay(at + 1, 0.5, null))).toEqual([...RETRY_DELAYS]);
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: RETRY_DELAYS.length }), chance, (failures, by) => {
        const ratio = (retryDelay(failures, by, null) ?? 0) / (RETRY_DELAYS[failures - 1] ?? 1);
        expect(ratio).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(ratio).toBeLessThanOrEqual(1.2 + 1e-9);
      }),
    );
  });

  it('ends after the last', () => {
    expect(retryDelay(RETRY_DELAYS.length + 1, 0.5, null)).toBeNull();
  });

  it('is what the receiver asks for where that is longer, an hour at most', () => {
    expect([1, 100, 100_000].map((asked) => retryDelay(1, 0.5, asked))).toEqual([5, 100, 3600]);
  });
});
