import { Feed } from 'feed';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { changeWords } from '#domain/watchlist/change-words.ts';
import { isReturnedTo, WATCHLIST_WARNED_DAYS, watchlistEndsOn } from '#domain/watchlist/watch-limits.ts';
import type { ChangeEvent } from '#domain/wire/change-feed.ts';
import { feedAuthor } from '../feed-author.ts';

/** What a feed tells: a change, its number, and the enterprise's name of today. */
export type FeedChange = { no: number; event: ChangeEvent; name: string | null };

/** What the feed of a watchlist is made of. `origin`: of the portal; `atom`, `json`: its own addresses; `place`: of the portal, for its title. */
export type WatchFeedFacts = {
  changes: readonly FeedChange[];
  openedOn: CalendarDate;
  madeOn: CalendarDate;
  asOf: CalendarDate;
  databaseId: string;
  origin: string;
  atom: string;
  json: string;
  place: string;
};

const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00+08:00`);
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/**
 * The feed of a watchlist: the newest changes first, and before them, in the last days of a list that nobody opens, that it will be deleted. Its page is
 * not named in it: whoever reads the feed may not have its secret. Written by FEED_FORMATS, which says names as text.
 * @example FEED_FORMATS['feed.atom'].write(watchFeed(facts))
 */
export function watchFeed(facts: WatchFeedFacts): Feed {
  const { changes, openedOn, madeOn, asOf, databaseId, origin, atom, json, place } = facts;
  const endsOn = watchlistEndsOn({ madeOn, openedOn });
  const warnedOn = addDays(endsOn, -WATCHLIST_WARNED_DAYS);
  // One that was just made is asked for again before its end: by this feed.
  const isWarned = isReturnedTo({ madeOn, openedOn }) && asOf >= warnedOn;
  const newest = isWarned ? warnedOn : (changes[0]?.event.noticedOn ?? madeOn);
  const feed = new Feed({
    id: `urn:jianxin:watchlist:${atom.split('/').at(-2)?.slice(0, 12) ?? ''}`,
    title: `关注清单的变化 · ${place}`,
    description: '只说明哪些主体须重新查看；公示的内容以页面为准，停止公示的请删除保存的副本。',
    link: `${origin}/watch`,
    language: 'zh-CN',
    generator: false,
    author: feedAuthor(place),
    updated: midnight(newest),
    feedLinks: { atom, json },
  });
  if (isWarned) {
    feed.addItem({
      id: `urn:jianxin:watchlist-ends:${endsOn}`,
      title: `这份关注清单将于 ${endsOn} 删除`,
      link: `${origin}/watch`,
      date: midnight(warnedOn),
      description: '清单的页面已近一年未打开。需要保留的，请在此日前打开一次清单的页面。',
    });
  }
  for (const { no, event, name } of changes) {
    feed.addItem({
      id: `urn:jianxin:change:${databaseId.slice(0, 12)}:${no}`,
      title: oneLine(`${name ?? event.uscc}：${changeWords(event)}`),
      link: `${origin}/enterprise/${event.uscc}`,
      date: midnight(event.noticedOn),
      description: `统一社会信用代码 ${event.uscc}；${event.noticedOn} 发现。`,
    });
  }
  return feed;
}
