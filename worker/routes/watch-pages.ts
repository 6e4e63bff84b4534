import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readCodeLines } from '#domain/watchlist/code-lines.ts';
import { WATCH_DONE, type WatchPageFacts } from '#domain/wire/watch-page.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { lookUps } from '../look-ups.ts';
import { plainResponse } from '../plain-response.ts';
import { MAX_POSTED } from '../posted-body.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { makeWatchlist } from '../watchlist/make-watchlist.ts';
import { secondsToNextList } from '../watchlist/next-list.ts';
import { openWatchlist } from '../watchlist/open-watchlist.ts';
import { actOnWatchlist, type PostedForm } from './watch-acts.ts';
import { answerWatchlistPage, answerWatchPage } from './watch-answer.ts';
import { TEST_COSTS } from './watchlist-webhook.ts';
import { watchSources } from './with-watchlist.ts';

const EMPTY: WatchPageFacts = { text: '', refused: [], fault: null, isDeleted: false };
const REFUSED = { empty: 400, 'too-many': 400, refused: 400, full: 503, 'too-often': 429 } as const;
const MOST_CODES_TEXT = 60_000;

/** Stands before a form: its length, and that it is one. */
const FORM: readonly MiddlewareHandler<AppEnv>[] = [
  limitRate(),
  bodyLimit({ maxSize: MAX_POSTED, onError: (c) => answerProblemPage(c, { status: 414 }) }),
];

async function readForm(c: Context<AppEnv>): Promise<PostedForm> {
  const fields = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  const all = (name: string): string[] => {
    const value: unknown = fields[name];
    return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  };
  return { all, text: (name) => (all(name)[0] ?? '').slice(0, MOST_CODES_TEXT) };
}

function seeOther(to: string): Response {
  return plainResponse(null, 303, { Location: to, 'Cache-Control': 'no-store' });
}

/** The forms of watchlists: `POST /watch` makes one, `POST /watch/{secret}` acts on one. They need no script, and no cookie either. */
export function mountWatchForms(app: Hono<AppEnv>): void {
  app.on('POST', ['/watch', '/watch/:secret'], ...FORM);
  app.post('/watch', async (c) => {
    const text = (await readForm(c)).text('codes');
    const lines = readCodeLines(text);
    if ((await chargeRate(c, lookUps(lines.length))) !== null) return answerProblemPage(c, { status: 429 });
    const made = await makeWatchlist(watchSources(c), lines, () => secondsToNextList(c));
    if (made.kind === 'made') return seeOther(`/watch/${made.secret}?done=made`);
    const why = made.kind === 'refused' ? { refused: made.refused } : { fault: made.kind };
    return answerWatchPage(c, { kind: 'watch', ...EMPTY, text, ...why }, REFUSED[made.kind]);
  });
  app.post('/watch/:secret', async (c) => {
    const secret = c.req.param('secret');
    const sources = watchSources(c);
    const list = await openWatchlist(sources.db, secret, sources.asOf);
    if (list === null) return answerProblemPage(c, { status: 404 });
    const form = await readForm(c);
    const act = form.text('act');
    const units =
      act === 'hook-test' ? TEST_COSTS - 1 : act === 'add' ? lookUps(readCodeLines(form.text('codes')).length) : 0;
    if ((await chargeRate(c, units)) !== null) return answerProblemPage(c, { status: 429 });
    const came = await actOnWatchlist(c, form, sources, list);
    if ('limited' in came) return answerProblemPage(c, { status: 429 });
    if ('fault' in came) return answerWatchlistPage(c, secret, list, sources, { fault: came.fault });
    if (came.done === 'deleted') return seeOther('/watch?done=deleted');
    return seeOther(came.done === null ? `/watch/${secret}` : `/watch/${secret}?done=${came.done}`);
  });
}

/** `GET /watch`: what watchlists are, and the form that makes one. `GET /watch/{secret}`: which of them must be looked at again, and why. */
export function mountWatchPages(app: Hono<AppEnv>): void {
  app.get('/watch', (c) =>
    answerWatchPage(c, { kind: 'watch', ...EMPTY, isDeleted: c.req.query('done') === 'deleted' }),
  );
  app.get('/watch/:secret', async (c) => {
    const secret = c.req.param('secret');
    const sources = watchSources(c);
    const list = await openWatchlist(sources.db, secret, sources.asOf);
    if (list === null) return answerProblemPage(c, { status: 404 });
    const done = WATCH_DONE.find((one) => one === c.req.query('done')) ?? null;
    const page = Number(/^\d{1,3}$/.exec(c.req.query('page') ?? '')?.[0] ?? 1);
    return answerWatchlistPage(c, secret, list, sources, { done, page });
  });
}
