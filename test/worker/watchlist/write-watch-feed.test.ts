import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import type { ChangeEvent } from '#domain/wire/change-feed.ts';
import { FEED_FORMATS } from '#worker/feed-formats.ts';
import { type WatchFeedFacts, watchFeed } from '#worker/watchlist/write-watch-feed.ts';
import { AS_OF, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';

const event: ChangeEvent = {
  ...{ uscc: ENTERPRISE_USCC, change: 'published', why: null, noticedOn: AS_OF },
  ...{ recordKind: 'licence', recordId: 'licence-1', recordDigest: null },
};

const facts = (more: Partial<WatchFeedFacts> = {}): WatchFeedFacts => ({
  ...{ changes: [], madeOn: AS_OF, openedOn: AS_OF, asOf: AS_OF, databaseId: 'database-0001', place: '示例市' },
  ...{ origin: 'https://x.example', atom: 'https://x.example/watch/read/r/changes.atom', json: 'https://x.example/j' },
  ...more,
});

describe('the feed of a watchlist', () => {
  it('has an author, and says a name as text whatever stands in it', () => {
    const feed = watchFeed(facts({ changes: [{ no: 1, event, name: '甲<img src=x onerror=alert(1)>公司' }] }));
    const atom = FEED_FORMATS['feed.atom'].write(feed);
    expect(atom).toMatch(/<author>\s*<name>鉴信 · 示例市<\/name>/);
    expect(atom).toContain('甲&lt;img src=x');
    expect(atom).not.toContain('<img');
  });

  it('of a list that was just made threatens nobody with its end; of one that was in use it does', () => {
    const asOf = addDays(AS_OF, 1);
    expect(FEED_FORMATS['feed.atom'].write(watchFeed(facts({ asOf })))).not.toContain('删除</title>');
    const inUse = { madeOn: '2025-01-01' as CalendarDate, openedOn: '2025-12-10' as CalendarDate };
    expect(FEED_FORMATS['feed.json'].write(watchFeed(facts(inUse)))).toContain('将于 2026-12-10 删除');
  });
});
