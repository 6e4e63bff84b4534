import { describe, expect, it } from 'vitest';
import { dataPage } from '#site/data/data-page.ts';
import { portal } from '#site/data/portal.ts';

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

  it('tells of two years how many penalties in a hundred are no longer published, and says where it does not count', () => {
    const endedShares = { '2025-12': 40, '2026-01': 'few' as const, '2026-02': 0, '2020-01': 100 };
    const counted = { ...summary, statistics: { ...summary.statistics, endedShares } };
    const bars = dataPage(counted).charts.find(({ id }) => id === 'ended')?.bars ?? [];
    expect(bars).toHaveLength(24);
    expect(bars.slice(-4).map(({ label, length, text }) => [label, length, text])).toEqual([
      ['2025-11', 0, '不计算'],
      ['2025-12', 40, '40%'],
      ['2026-01', 0, '不足 5 条'],
      ['2026-02', 0, '0%'],
    ]);
    const none = { ...summary, statistics: { ...summary.statistics, endedShares: {} } };
    expect(dataPage(none).charts.find(({ id }) => id === 'ended')?.bars).toEqual([]);
    expect(dataPage(summary).charts.some(({ id }) => id === 'ended')).toBe(false);
  });

  it('enterprises whose region is not collected are counted apart', () => {
    const regions = dataPage(summary).charts.find(({ id }) => id === 'regions')?.bars ?? [];
    expect(regions.at(-1)).toEqual({ label: '地区未归集', count: 1, length: 50 });
  });

  it('tells each unit and the Beijing day it last sent a file, and what declared units have not sent', () => {
    const { sources } = dataPage(summary);
    expect(sources[0]).toEqual({
      kind: '行政处罚',
      unit: '示例数据科',
      day: '2026-02-03',
      state: { text: '已报送，未约定期限', tone: 'plain' },
    });
    expect(sources.slice(1).map(({ unit }) => unit)).toEqual(portal.sourceUnits.map(({ unit }) => unit));
    for (const { day, state } of sources.slice(1)) expect([day, state.text]).toEqual([null, '尚未报送']);
  });

  it('a unit that sends in time is told its next day, one that did not is late', () => {
    const declared = portal.sourceUnits.find(({ kinds }) => kinds.includes('penalty'));
    if (declared === undefined) throw new Error('no unit answers for penalties');
    const on = (asOf: string) => {
      const sources = [{ kind: 'penalty' as const, unit: declared.unit, receivedAt: '2026-02-02T17:00:00Z' }];
      return dataPage({ ...summary, asOf, statistics: { ...summary.statistics, sources } }).sources[0]?.state;
    };
    expect(on('2026-02-03')).toEqual({ text: expect.stringMatching(/^应于 2026-/), tone: 'neutral' });
    expect(on('2026-11-24')).toEqual({ text: expect.stringMatching(/^逾期/), tone: 'warning' });
  });
});
