import { describe, expect, it } from 'vitest';
import { dataPage } from '#site/data/data-page.ts';

const summary = {
  enterprises: 3,
  asOf: '2026-02-03',
  lastReceivedAt: '2026-02-02T17:00:00Z',
  demo: true,
  statistics: {
    regions: { '421281': 2, '': 1 },
    fields: { food: 2 },
    kinds: { registration: 3, penalty: 1 },
    penaltyMonths: { '2025-12': 1, '2020-01': 5 },
    sources: [{ kind: 'penalty' as const, unit: '示例数据科', receivedAt: '2026-02-02T17:00:00Z' }],
  },
};

describe('the page about the data', () => {
  it('a site built without counts shows none: no figure is better than a wrong one', () => {
    expect(dataPage(null)).toEqual({ made: null, demo: false, charts: [], sources: [] });
    const { statistics: _, ...uncounted } = summary;
    expect(dataPage(uncounted).charts).toEqual([]);
  });

  it('counts the last twelve months up to that of the build, a month without a decision as zero', () => {
    const months = dataPage(summary).charts.find(({ id }) => id === 'months')?.bars ?? [];
    expect(months.map(({ label }) => label).slice(-3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(months).toHaveLength(12);
    expect(months.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(1);
  });

  it('enterprises whose region is not collected are counted apart', () => {
    const regions = dataPage(summary).charts.find(({ id }) => id === 'regions')?.bars ?? [];
    expect(regions.at(-1)).toEqual({ label: '地区未归集', count: 1, length: 50 });
  });

  it('tells each unit and the Beijing day it last sent a file', () => {
    expect(dataPage(summary).sources).toEqual([{ kind: '行政处罚', unit: '示例数据科', day: '2026-02-03' }]);
  });
});
