import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { UNRETURNED_KEPT_DAYS } from '#domain/watchlist/watch-limits.ts';
import { openRateLimiter } from '#worker/node/rate-limiter.ts';
import type { Database } from '#worker/store/database.ts';
import { deleteLapsedWatchlists } from '#worker/store/watchlists.ts';
import { MAX_WATCHLISTS } from '#worker/watchlist/make-watchlist.ts';
import { AS_OF, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { contractApp } from '../host-contract.ts';
import { ask, makeList, watchedRegister } from './watched-register.ts';

const YESTERDAY = addDays(AS_OF, -1);

/** Fills the portal with lists that nobody came back to. */
async function fill(db: Database, lists: number, madeOn: CalendarDate): Promise<void> {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO watchlist (secret_hash, reading_hash, made_on, opened_on, seen_no)
       SELECT 's' || ?2 || i, 'r' || ?2 || i, ?2, ?2, 0 FROM n`,
    )
    .bind(lists, madeOn)
    .run();
}

const count = (db: Database, madeOn: CalendarDate) =>
  db.prepare('SELECT count(*) AS n FROM watchlist WHERE made_on = ?1').bind(madeOn).first<number>('n');

describe('a portal that somebody filled with watchlists', () => {
  it('makes room the next day, from the day on which most were made that nobody came back to', async () => {
    const db = await watchedRegister();
    await fill(db, 5, addDays(AS_OF, -3));
    await fill(db, MAX_WATCHLISTS - 5, YESTERDAY);
    expect((await makeList(db)).secret).toHaveLength(43);
    expect(await count(db, YESTERDAY)).toBeLessThan(MAX_WATCHLISTS - 5);
    expect(await count(db, addDays(AS_OF, -3))).toBe(5);
  });

  it('keeps the lists that somebody came back to, and those whose webhook is on', async () => {
    const db = await watchedRegister();
    await fill(db, MAX_WATCHLISTS, YESTERDAY);
    await db
      .prepare(
        `INSERT INTO watch_webhook (list, id, url, origin, secret, state, sent_no, woken_no, attempts)
         SELECT id, id, '', '', '', 'active', 0, 0, 0 FROM watchlist WHERE id % 2 = 0`,
      )
      .run();
    await db.prepare('UPDATE watchlist SET opened_on = ?1 WHERE id % 2 = 1').bind(AS_OF).run();
    const refused = await ask(db, '/api/v1/watchlists', 'POST', { codes: [ENTERPRISE_USCC] });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'watchlists-full' });
    expect(await count(db, YESTERDAY)).toBe(MAX_WATCHLISTS);
  });
});

describe('a list that nobody came back to', () => {
  it('lapses in days', async () => {
    const db = await watchedRegister();
    const { expiresOn } = await makeList(db);
    expect(expiresOn).toBe(addDays(AS_OF, UNRETURNED_KEPT_DAYS));
    expect(await deleteLapsedWatchlists(db, expiresOn)).toBe(0);
    expect(await deleteLapsedWatchlists(db, addDays(expiresOn, 1))).toBe(1);
  });

  it('is kept for a year once its feed was read on a later day, and reading it again adds nothing', async () => {
    const db = await watchedRegister();
    const { feeds } = await makeList(db);
    const atom = new URL(feeds.atom).pathname;
    await ask(db, atom);
    expect(await db.prepare('SELECT opened_on FROM watchlist').first('opened_on')).toBe(AS_OF);
    await db.prepare('UPDATE watchlist SET made_on = ?1, opened_on = ?1').bind(addDays(AS_OF, -20)).run();
    await ask(db, atom);
    expect(await db.prepare('SELECT opened_on FROM watchlist').first('opened_on')).toBe(AS_OF);
    await db.prepare('UPDATE watchlist SET opened_on = ?1').bind(addDays(AS_OF, -10)).run();
    await ask(db, atom);
    expect(await db.prepare('SELECT opened_on FROM watchlist').first('opened_on')).toBe(addDays(AS_OF, -10));
  });
});

describe('a network that makes many lists', () => {
  it('is told to wait by the API and by the page, and a list with a fault counts for nothing', async () => {
    const db = await watchedRegister();
    const app = contractApp(db, {}, { WATCHLIST_LIMIT: openRateLimiter(1, 3600) });
    const post = (path: string, type: string, body: string) =>
      app.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'Content-Type': type }, body }));
    const make = (codes: string[]) => post('/api/v1/watchlists', 'application/json', JSON.stringify({ codes }));
    expect((await make(['12'])).status).toBe(400);
    expect((await make([ENTERPRISE_USCC])).status).toBe(201);
    const refused = await make([ENTERPRISE_USCC]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000);
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
    const page = await post('/watch', 'application/x-www-form-urlencoded', `codes=${ENTERPRISE_USCC}`);
    expect(page.status).toBe(429);
    expect(await page.text()).toContain('too-often');
  });
});
