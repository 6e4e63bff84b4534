import { describe, expect, it } from 'vitest';
import { snapshotStatistics } from '#scripts/site/snapshot-statistics.ts';

/** Profiles that show so many penalties decided in a month. */
const shown = (penaltyMonths: Record<string, number>) => [{ region: '', fields: [], kinds: {}, penaltyMonths }];

describe('how many penalties are no longer published', () => {
  it('is told in a hundred, by month, over everybody', () => {
    const { endedShares } = snapshotStatistics(shown({ '2025-03': 15 }), [], [{ '2025-03': 3 }, { '2025-03': 2 }]);
    expect(endedShares).toEqual({ '2025-03': 25 });
  });

  it('is not told of a month with fewer than ten: one of few would be known by name', () => {
    const { endedShares } = snapshotStatistics(shown({ '2025-03': 3 }), [], [{ '2025-03': 6 }, { '2025-04': 9 }]);
    expect(endedShares).toEqual({});
  });

  it('is not told as a number where fewer than five ended; that none has ended may be told', () => {
    const { endedShares } = snapshotStatistics(shown({ '2025-03': 40, '2025-04': 12 }), [], [{ '2025-03': 4 }]);
    expect(endedShares).toEqual({ '2025-03': 'few', '2025-04': 0 });
  });

  it('a month of which nothing is left is a hundred', () => {
    expect(snapshotStatistics([], [], [{ '2021-05': 12 }]).endedShares).toEqual({ '2021-05': 100 });
  });
});
