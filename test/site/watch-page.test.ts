import { describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#domain/wire/change-feed.ts';
import type { WatchlistPageFacts } from '#domain/wire/watch-page.ts';
import { changedRows, hookFacts, minuteText, outcomeText } from '#site/data/watch-page.ts';
import { aChange } from '#test/fixtures/change-event.ts';

const ended = { recordDigest: 'f'.repeat(64), recordKind: null } as const;

describe('the page of a watchlist', () => {
  it('leads to the record that changed, and of what has ended to nothing', () => {
    const changes = [
      aChange({ recordId: 'penalty-1', recordKind: 'penalty' }),
      aChange({ ...ended, change: 'ended', why: 'stopped' }),
    ];
    const uscc = '91421200MA0XN00A4C' as ChangeEvent['uscc'];
    const list = { changed: [{ uscc, name: null, state: 'ended', changes }] } as unknown as WatchlistPageFacts['list'];
    const [row] = changedRows({ list });
    expect(row?.name).toBe('今日没有可公示的信息');
    expect(row?.changes.map(({ href }) => href)).toEqual([`/enterprise/${uscc}#penalty-1`, null]);
  });

  it('tells where a webhook stands in words and in Beijing time', () => {
    const webhook = {
      url: 'https://hooks.jianxin-demo.com/',
      state: 'off',
      offBecause: 'failing',
      outcome: 'timeout',
      triedAt: '2026-11-23T17:05:00.000Z',
      nextAt: null,
      attempts: 0,
      undelivered: 2,
      rotatesUntil: null,
    } as const;
    const values = hookFacts({ hook: { secret: 'whsec_x', webhook, undelivered: [] } }).map(({ value }) => value);
    expect(values).toEqual([
      webhook.url,
      expect.stringContaining('连续五天'),
      '10 秒内没有答复（2026-11-24 01:05）',
      '2 条',
    ]);
    expect(hookFacts({ hook: null })).toEqual([]);
    expect([outcomeText('503'), minuteText('2026-11-24T00:00:00Z')]).toEqual(['接收方答复 503', '2026-11-24 08:00']);
  });
});
