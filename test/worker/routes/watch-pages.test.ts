import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { WatchlistMade } from '#domain/wire/watchlist.ts';
import type { LogLine } from '#worker/log-line.ts';
import type { Database } from '#worker/store/database.ts';
import { deleteLapsedWatchlists } from '#worker/store/watchlists.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '../ingest/row-fixture.ts';
import { makeList, tellChanges, UNKNOWN_USCC, watchedRegister } from '../watchlist/watched-register.ts';

type Page<Kind extends LivePage['kind']> = Extract<LivePage, { kind: Kind }>;

let db: Database;
let made: WatchlistMade;
let log: LogLine[];
let rendered: LivePage[];

beforeEach(async () => {
  db = await watchedRegister();
  made = await makeList(db);
  log = [];
  rendered = [];
});

function fetchPath(path: string, init: RequestInit = {}): Promise<Response> {
  const app = contractApp(db, {
    log: (line) => log.push(line),
    sendWebhook: async () => ({ kind: 'answered', status: 204, retryAfter: null }),
    renderPage: async (page) => {
      rendered.push(page);
      return new Response('<html></html>');
    },
  });
  return app.fetch(new Request(`http://localhost${path}`, init));
}

const post = (path: string, fields: Record<string, string>) =>
  fetchPath(path, { method: 'POST', body: new URLSearchParams(fields) });

async function look(path = `/watch/${made.secret}`): Promise<Page<'watchlist'>> {
  expect((await fetchPath(path)).status).toBe(200);
  return rendered.at(-1) as Page<'watchlist'>;
}

async function fine(): Promise<void> {
  await importRows(db, aFile('fine'), [aPenaltyRow()]);
  await tellChanges(db);
}

describe('making a watchlist by a form', () => {
  it('leads to its page, whose address is the only key', async () => {
    const answer = await post('/watch', { codes: `${ENTERPRISE_USCC}\r\n${UNKNOWN_USCC}` });
    const to = answer.headers.get('Location') ?? '';
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([303, 'no-store']);
    expect(to).toMatch(/^\/watch\/[\w-]{43}\?done=made$/);
    const { done, part, address } = await look(to);
    expect(done).toBe('made');
    expect(`${address}?done=made`).toBe(`http://localhost${to}`);
    expect(part.items.map(({ uscc, name, state }) => [uscc, name, state])).toEqual([
      [ENTERPRISE_USCC, ENTERPRISE_NAME, 'published'],
      [UNKNOWN_USCC, null, 'unknown'],
    ]);
  });

  it('shows the text again with every wrong line and its cure, and makes nothing', async () => {
    const text = `${ENTERPRISE_USCC}\n12\n91421200MA0XN00A49`;
    expect((await post('/watch', { codes: text })).status).toBe(400);
    const page = rendered.at(-1) as Page<'watch'>;
    expect([page.text, page.refused.map(({ line }) => line)]).toEqual([text, [2, 3]]);
    expect((await post('/watch', { codes: '' })).status).toBe(400);
    expect((await fetchPath('/watch', { method: 'POST', body: 'x' })).status).toBe(400);
    expect(await db.prepare('SELECT count(*) AS n FROM watchlist').first('n')).toBe(1);
  });

  it('takes no body without end', async () => {
    expect((await post('/watch', { codes: 'x'.repeat(70_000) })).status).toBe(414);
  });
});

describe('the page of a watchlist', () => {
  it('is kept by nobody, told to no other page and to no search engine', async () => {
    const { headers } = await fetchPath(`/watch/${made.secret}`);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('leaves its secret in no log, whatever is asked of it', async () => {
    const reading = made.feeds.atom.split('/').at(-2) ?? '';
    for (const path of [
      `/watch/${made.secret}`,
      `/watch/${made.secret}/nothing`,
      `/api/v1/watchlists/${made.secret}`,
      `/api/v1/watchlists/${made.secret}/nothing`,
      `/watch/read/${reading}/changes.atom`,
      `/watch/read/${reading}/days.ics`,
      `/watch/read/${reading}`,
    ])
      await fetchPath(path);
    await post(`/watch/${made.secret}`, { act: 'seen' });
    await fetchPath(`/watch/${made.secret}`, { method: 'PATCH' });
    await db.prepare('DROP TABLE watchlist_entry').run();
    expect((await fetchPath(`/watch/${made.secret}`)).status).toBe(503);
    expect(log.length).toBeGreaterThan(9);
    expect(JSON.stringify(log)).not.toContain(made.secret);
    expect(JSON.stringify(log)).not.toContain(reading);
  });

  it('says what changed, until it is marked as seen', async () => {
    await fine();
    const { list } = await look();
    expect(list.changed.map(({ uscc }) => uscc)).toEqual([ENTERPRISE_USCC]);
    const answer = await post(`/watch/${made.secret}`, { act: 'seen', upTo: list.upTo });
    expect(answer.headers.get('Location')).toBe(`/watch/${made.secret}?done=seen`);
    expect((await look()).list.changed).toEqual([]);
  });

  it('takes codes in and out, and shows what was wrong with them', async () => {
    await post(`/watch/${made.secret}`, { act: 'add', codes: UNKNOWN_USCC });
    await post(`/watch/${made.secret}`, { act: 'remove', 'code[]': INDIVIDUAL_USCC });
    expect((await look()).list.codes).toEqual([ENTERPRISE_USCC, UNKNOWN_USCC]);
    expect((await post(`/watch/${made.secret}`, { act: 'add', codes: '12' })).status).toBe(400);
    expect((rendered.at(-1) as Page<'watchlist'>).fault).toMatchObject({ about: 'codes', text: '12', kind: 'refused' });
  });

  it('sets a webhook, tries it out and takes it away', async () => {
    const url = 'https://hooks.jianxin-demo.com/in';
    expect((await post(`/watch/${made.secret}`, { act: 'hook-set', url: 'https://127.0.0.1/' })).status).toBe(400);
    await post(`/watch/${made.secret}`, { act: 'hook-set', url });
    expect((await look()).hook).toMatchObject({
      secret: expect.stringMatching(/^whsec_/),
      webhook: { url, state: 'unconfirmed' },
    });
    const tested = await post(`/watch/${made.secret}`, { act: 'hook-test' });
    expect(tested.headers.get('Location')).toMatch(/done=hook-tested$/);
    expect((await look()).hook?.webhook?.state).toBe('active');
    await post(`/watch/${made.secret}`, { act: 'hook-remove' });
    expect((await look()).hook).toEqual({ secret: null, webhook: null, undelivered: [] });
  });

  it('is deleted only by whoever says so twice', async () => {
    await post(`/watch/${made.secret}`, { act: 'delete' });
    await look();
    const gone = await post(`/watch/${made.secret}`, { act: 'delete', sure: 'yes' });
    expect(gone.headers.get('Location')).toBe('/watch?done=deleted');
    expect((await fetchPath(`/watch/${made.secret}`)).status).toBe(404);
    expect((await fetchPath(new URL(made.feeds.atom).pathname)).status).toBe(404);
  });

  it('does nothing for a form that is none of its own', async () => {
    for (const act of ['', 'nonsense', 'hook-rotate', 'hook-resend', 'constructor']) {
      const answer = await post(`/watch/${made.secret}`, { act });
      expect(answer.headers.get('Location')).toBe(`/watch/${made.secret}`);
    }
  });
});

describe('the feeds of a watchlist', () => {
  const read = async (what: 'atom' | 'json' | 'calendar'): Promise<string> => {
    const answer = await fetchPath(new URL(made.feeds[what]).pathname);
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'private, no-cache']);
    return answer.text();
  };

  it('tell what changed and where to look, and do not hold the key of the list', async () => {
    await fine();
    const atom = await read('atom');
    const json = JSON.parse(await read('json')) as { items: { title: string; url: string }[] };
    expect(json.items).toMatchObject([
      { title: `${ENTERPRISE_NAME}：新公示一条行政处罚信息`, url: `http://localhost/enterprise/${ENTERPRISE_USCC}` },
    ]);
    expect(atom).toContain('新公示一条行政处罚信息');
    expect(atom).not.toContain(made.secret);
  });

  it('are answered 304 to whoever has them', async () => {
    const path = new URL(made.feeds.atom).pathname;
    const etag = (await fetchPath(path)).headers.get('ETag') ?? '';
    expect((await fetchPath(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('name the days on which publicity ends', async () => {
    await fine();
    const endsOn = await db
      .prepare('SELECT ends_on FROM public_state WHERE ends_on IS NOT NULL')
      .first<string>('ends_on');
    const calendar = new ICAL.Component(ICAL.parse(await read('calendar')));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toString())).toContain(endsOn);
    expect(events[0]?.summary).toContain(ENTERPRISE_NAME);
  });

  it('say nothing of the kind once it ended, but that it ended by law', async () => {
    await fine();
    const endsOn = await db
      .prepare('SELECT ends_on FROM public_state WHERE ends_on IS NOT NULL')
      .first<string>('ends_on');
    await tellChanges(db, day(endsOn ?? '') as CalendarDate);
    const atom = await read('atom');
    expect(atom).toContain('法定公示期届满');
    expect(atom).not.toContain('行政处罚');
  });

  it('say in the last thirty days that the list will be deleted, and reading them does not keep it', async () => {
    await db.prepare("UPDATE watchlist SET made_on = '2025-12-01', opened_on = '2025-12-10'").run();
    expect(await read('atom')).toContain('将于 2026-12-10 删除');
    await read('atom');
    expect(await deleteLapsedWatchlists(db, '2026-12-10' as CalendarDate)).toBe(0);
    expect(await deleteLapsedWatchlists(db, '2026-12-11' as CalendarDate)).toBe(1);
    expect((await fetchPath(`/watch/${made.secret}`)).status).toBe(404);
  });

  it('keep a list whose webhook is switched on', async () => {
    await post(`/watch/${made.secret}`, { act: 'hook-set', url: 'https://hooks.jianxin-demo.com/in' });
    await post(`/watch/${made.secret}`, { act: 'hook-test' });
    await db.prepare("UPDATE watchlist SET opened_on = '2020-01-01'").run();
    expect(await read('atom')).not.toContain('将于');
    expect(await deleteLapsedWatchlists(db, AS_OF)).toBe(0);
  });
});
