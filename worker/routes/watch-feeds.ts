import type { Context, Hono } from 'hono';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { matchesEtag, strongEtag } from '../cache.ts';
import { FEED_FORMATS } from '../feed-formats.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { lookUps } from '../look-ups.ts';
import { plainResponse } from '../plain-response.ts';
import { chargeRate } from '../rate-charge.ts';
import { requestOrigin } from '../request-origin.ts';
import { toChangeEvent } from '../store/change-reads.ts';
import { readNewestChanges } from '../store/watch-changes.ts';
import { readCodes, type StoredWatchlist } from '../store/watchlists.ts';
import { readWebhook } from '../store/webhooks.ts';
import { dependOn } from '../unavailable.ts';
import { readEntries } from '../watchlist/check-codes.ts';
import { findByReading } from '../watchlist/open-watchlist.ts';
import { watchFeed } from '../watchlist/write-watch-feed.ts';
import { calendarDays } from './calendar-days.ts';
import { addCalendarDay, escapeCalendarText } from './calendar-event.ts';
import { CALENDAR_NOTE } from './calendar-words.ts';
import { watchSources } from './with-watchlist.ts';

const ITEMS = 100;
const DAY = 24 * 60 * 60;

/** Kept by the reader's own program alone, and asked again each time. */
async function answerPrivately(c: Context<AppEnv>, text: string, type: string): Promise<Response> {
  const bytes = new TextEncoder().encode(text);
  const etag = await strongEtag(bytes, c.get('services').host.digest);
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  return plainResponse(bytes, 200, { ...headers, 'Content-Type': type });
}

async function feedOf(c: Context<AppEnv>, list: StoredWatchlist, reading: string) {
  const { db, register, jurisdiction, asOf } = watchSources(c);
  const rows = await dependOn('database', () => readNewestChanges(db, list.id, ITEMS, asOf));
  const entries = await readEntries(register, [...new Set(rows.map(({ uscc }) => uscc))], asOf);
  const changes = await Promise.all(
    rows.map(async (row) => {
      const { publication } = entries.get(row.uscc) ?? {};
      const name = publication?.outcome === 'published' ? publication.profile.name : null;
      return { no: row.no, event: await toChangeEvent(row), name };
    }),
  );
  // In use, so it is not about to be deleted.
  const isKept = (await dependOn('database', () => readWebhook(db, list.id)))?.state === 'active';
  const origin = requestOrigin(c);
  const own = `${origin}/watch/read/${reading}`;
  return watchFeed({
    changes,
    openedOn: isKept ? asOf : list.openedOn,
    madeOn: list.madeOn,
    asOf,
    databaseId: await register.databaseId(),
    origin,
    atom: `${own}/changes.atom`,
    json: `${own}/changes.json`,
    place: jurisdiction.name,
  });
}

async function calendarOf(c: Context<AppEnv>, codes: readonly string[]): Promise<string> {
  const { register, asOf } = watchSources(c);
  const origin = requestOrigin(c);
  const calendar = ical({
    name: '关注清单的日期',
    description: escapeCalendarText(CALENDAR_NOTE),
    prodId: { company: 'Jianxin', product: 'watched-days', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY,
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
  });
  for (const [uscc, { publication }] of await readEntries(register, codes, asOf)) {
    if (publication.outcome !== 'published') continue;
    const { name, demo } = publication.profile;
    const before = `${demo ? '【示例数据】' : ''}${name.replace(/\p{Cc}+/gu, ' ')} `;
    for (const day of calendarDays(publication.profile)) {
      // When repair may be applied for concerns the enterprise alone.
      if (day.kind !== 'repair-opens') addCalendarDay(calendar, day, `${origin}/enterprise/${uscc}`, before);
    }
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * `GET /watch/read/{secret}/changes.atom`, `changes.json`, `days.ics`: what changed, and the days on which publicity or a licence ends. Their secret is
 * another than the list's: a feed reader is given nothing that alters or opens the list.
 */
export function mountWatchFeeds(app: Hono<AppEnv>): void {
  for (const format of ['atom', 'json'] as const) {
    app.get(`/watch/read/:reading/changes.${format}`, async (c) => {
      const reading = c.req.param('reading');
      const list = await findByReading(c.env.DB, reading, c.get('services').asOf());
      if (list === null) return answerProblemPage(c, { status: 404 });
      const feed = await feedOf(c, list, reading);
      const limited = await chargeRate(c, lookUps(feed.items.length));
      if (limited !== null) return limited;
      const { write, type } = FEED_FORMATS[`feed.${format}`];
      return answerPrivately(c, write(feed), type);
    });
  }
  app.get('/watch/read/:reading/days.ics', async (c) => {
    const list = await findByReading(c.env.DB, c.req.param('reading'), c.get('services').asOf());
    if (list === null) return answerProblemPage(c, { status: 404 });
    const codes = await dependOn('database', () => readCodes(c.env.DB, list.id));
    const limited = await chargeRate(c, lookUps(codes.length));
    return limited ?? answerPrivately(c, await calendarOf(c, codes), 'text/calendar; charset=utf-8');
  });
}
