import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DeskHost } from '../desk/desk-host.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { fromClient } from '../desk/from-client.ts';
import { staffNames } from '../desk/staff-accounts.ts';
import { staffMemberOf } from '../desk/staff-member.ts';
import type { AppEnv } from '../host.ts';
import { readLog } from '../store/desk-log.ts';
import type { DeskEnv } from './desk-env.ts';
import { mountNoticeMedia } from './desk-media.ts';
import { mountNoticeWork } from './desk-notices.ts';
import { mountObjections } from './desk-objections.ts';
import { onlyFor } from './desk-only.ts';
import { mountRecords } from './desk-records.ts';
import { mountStaff } from './desk-staff.ts';

// A notice of 200 parties with every text as long as it may be takes less.
const MAX_BODY = 1_000_000;
const READS = new Set(['GET', 'HEAD']);

/** Everything under `/desk/api`: for signed-in staff alone, JSON only, written to from the desk's own pages alone, never cached. */
export function deskRoutes(open: (env: AppEnv['Bindings']) => DeskHost | null): Hono<DeskEnv> {
  const desk = new Hono<DeskEnv>();
  desk.use(refuseForeign(open));
  desk.use(bodyLimit({ maxSize: MAX_BODY, onError: () => deskProblem('too-large') }));
  desk.all('/auth/*', async (c) => {
    const host = open(c.env);
    if (host === null) return deskProblem('not-found');
    const address = c.get('services').host.clientAddress?.(c as unknown as Context<AppEnv>) ?? null;
    return unstored(await host.auth.handler(fromClient(c.req.raw, address)));
  });
  // What the sign-in page has to know before anybody is signed in.
  desk.get('/door', (c) => c.json({ signOn: open(c.env)?.signOnName ?? null }));
  desk.use(signedIn(open));
  desk.get('/me', ({ json, get }) => json(get('member')));
  mountNoticeWork(desk);
  mountNoticeMedia(desk);
  mountObjections(desk);
  mountRecords(desk);
  mountStaff(desk, open);
  desk.get('/log', onlyFor('auditor', 'administrator'), async (c) => {
    const after = Number(c.req.query('after') ?? 0);
    const { db } = c.get('desk');
    const lines = await readLog(db, { after: Number.isSafeInteger(after) && after >= 0 ? after : 0 });
    const named = lines.flatMap(({ actor, subject }) => [actor, subject.replace(/^staff /, '')]);
    return c.json({ lines, people: await staffNames(db, named) });
  });
  desk.all('*', () => deskProblem('not-found'));
  return desk;
}

/** Requests that write must come from the desk's own pages and bring JSON; nothing here is ever kept by a cache. */
function refuseForeign(open: (env: AppEnv['Bindings']) => DeskHost | null): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const host = open(c.env);
    if (host === null) return deskProblem('not-found');
    if (!READS.has(c.req.method)) {
      if (!['POST', 'PUT', 'PATCH', 'DELETE'].includes(c.req.method)) return deskProblem('method-not-allowed');
      if (c.req.header('Origin') !== host.origin) return deskProblem('foreign-origin');
      if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) return deskProblem('not-json');
    }
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
    return undefined;
  };
}

function signedIn(open: (env: AppEnv['Bindings']) => DeskHost | null): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const host = open(c.env);
    if (host === null) return deskProblem('not-found');
    const member = await staffMemberOf(host.auth, c.req.raw.headers);
    if (typeof member === 'string') return deskProblem(member);
    const { register, host: portal, asOf } = c.get('services');
    c.set('member', member);
    c.set('desk', {
      db: c.env.DB,
      register,
      jurisdiction: portal.jurisdiction,
      asOf: asOf(),
      at: new Date(portal.now()).toISOString(),
    });
    await next();
    return undefined;
  };
}

/** The answers of the sign-in, with headers that may be added to. */
function unstored(response: Response): Response {
  return new Response(response.body, response);
}
