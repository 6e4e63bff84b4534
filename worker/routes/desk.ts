import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { normaliseUscc } from '#domain/identifiers/uscc.ts';
import { mayRead } from '#domain/notices/may-read.ts';
import { NOTICE_ACTIONS, type NoticeAction } from '#domain/notices/notice-actions.ts';
import { publishNotice } from '#domain/notices/publish-notice.ts';
import { stageOn } from '#domain/notices/stage-on.ts';
import { OBJECTION_ACTIONS, type ObjectionAction } from '#domain/objections/objection-actions.ts';
import { objectionOn } from '#domain/rules/objection.ts';
import { actOnNotice, type Desk, lintAtDesk } from '../desk/act-on-notice.ts';
import {
  ActBodySchema,
  LintBodySchema,
  ObjectionActBodySchema,
  StaffBodySchema,
  StaffChangeBodySchema,
  StartBodySchema,
} from '../desk/desk-body.ts';
import type { DeskHost } from '../desk/desk-host.ts';
import { type DeskProblemDetail, deskProblem } from '../desk/desk-problem.ts';
import { fromClient } from '../desk/from-client.ts';
import { changeStaff, createStaff, listStaff, staffNames } from '../desk/staff-accounts.ts';
import { type SignedIn, staffMemberOf } from '../desk/staff-member.ts';
import { startNotice } from '../desk/start-notice.ts';
import type { AppEnv } from '../host.ts';
import { handleObjection } from '../objections/handle-objection.ts';
import { readLog } from '../store/desk-log.ts';
import { listNotices, listNoticeVersions, readNotice, readNoticeVersion, type StoredNotice } from '../store/notices.ts';
import { listObjections, readObjection, readObjectionContact, type StoredObjection } from '../store/objections.ts';

type DeskEnv = AppEnv & { Variables: AppEnv['Variables'] & { member: SignedIn; desk: Desk } };

// A notice of 200 parties with every text as long as it may be takes less.
const MAX_BODY = 1_000_000;
const LISTED = 200;
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
  desk.use(signedIn(open));
  desk.get('/me', ({ json, get }) => json(get('member')));
  mountNoticeWork(desk);
  mountObjections(desk);
  mountAccounts(desk, open);
  desk.get('/log', async (c) => {
    const { roles } = c.get('member');
    if (!roles.includes('auditor') && !roles.includes('administrator')) return deskProblem('wrong-role');
    const after = Number(c.req.query('after') ?? 0);
    return c.json(await readLog(c.get('desk').db, { after: Number.isSafeInteger(after) && after >= 0 ? after : 0 }));
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

function mountNoticeWork(desk: Hono<DeskEnv>): void {
  desk.get('/enterprises/:uscc', async (c) => {
    const { register, asOf } = c.get('services');
    const entry = await register.read(normaliseUscc(c.req.param('uscc')), asOf());
    return entry?.publication.outcome === 'published' ? c.json(entry.publication.profile) : deskProblem('not-found');
  });
  desk.get('/notices', async (c) => {
    const notices = await listNotices(c.get('desk').db, c.req.query('stage') ?? null, LISTED);
    const today = c.get('desk').asOf;
    const seen = notices.filter(({ life }) => mayRead(c.get('member'), life));
    return c.json(seen.map((one) => ({ ...one, life: { ...one.life, stage: stageOn(one.life, today) } })));
  });
  desk.post('/notices', async (c) => {
    const body = await readBody(c.req.raw, StartBodySchema);
    if (body instanceof Response) return body;
    const id = crypto.randomUUID();
    const started = await startNotice(c.get('desk'), c.get('member'), { id, ...body });
    return started === null ? deskProblem('foreign-unit') : c.json(started, 201);
  });
  desk.post('/lint', async (c) => {
    const body = await readBody(c.req.raw, LintBodySchema);
    return body instanceof Response ? body : c.json(await lintAtDesk(c.get('desk'), body.notice));
  });
  desk.get('/notices/:id', async (c) => {
    const found = await workingNotice(c.get('desk'), c.get('member'), c.req.param('id'));
    if (found === null) return deskProblem('not-found');
    const { db, asOf } = c.get('desk');
    const { life } = found.stored;
    const versions = await listNoticeVersions(db, found.stored.id);
    const log = await readLog(db, { after: 0, subject: `notice ${found.stored.id}` });
    return c.json({
      notice: found.notice,
      stored: { ...found.stored, life: { ...life, stage: stageOn(life, asOf) } },
      findings: await lintAtDesk(c.get('desk'), found.notice),
      versions,
      log,
      people: await staffNames(db, [
        ...life.authors,
        ...versions.map((one) => one.author),
        ...log.map((one) => one.actor),
      ]),
    });
  });
  desk.get('/notices/:id/versions/:version', async (c) => {
    const version = Number(c.req.param('version'));
    const found = await workingNotice(c.get('desk'), c.get('member'), c.req.param('id'));
    const notice =
      found !== null && Number.isSafeInteger(version)
        ? await readNoticeVersion(c.get('desk').db, found.stored.id, version)
        : null;
    return notice === null ? deskProblem('not-found') : c.json(notice);
  });
  desk.get('/notices/:id/preview', async (c) => {
    const desk = c.get('desk');
    const found = await workingNotice(desk, c.get('member'), c.req.param('id'));
    if (found === null) return deskProblem('not-found');
    const { id } = found.stored;
    const entries = await desk.register.readMany([...new Set(found.notice.parties.map(({ uscc }) => uscc))], desk.asOf);
    const publications = new Map([...entries].map(([uscc, { publication }]) => [uscc, publication]));
    const publicity = { publishOn: desk.asOf, correctedOn: null, withdrawnOn: null, withdrawalReason: null };
    return c.json(publishNotice({ id, notice: found.notice, publicity }, publications, desk.asOf));
  });
  desk.post('/notices/:id/:action', async (c) => {
    const action = c.req.param('action');
    if (!isAction(action)) return deskProblem('not-found');
    const body = await readBody(c.req.raw, ActBodySchema);
    if (body instanceof Response) return body;
    // Whoever may not know of a notice is not told of it by a refusal either.
    if ((await workingNotice(c.get('desk'), c.get('member'), c.req.param('id'))) === null)
      return deskProblem('not-found');
    const outcome = await actOnNotice(c.get('desk'), c.get('member'), c.req.param('id'), { action, ...body });
    switch (outcome.kind) {
      case 'done':
        return c.json(outcome.notice);
      case 'conflict':
        return deskProblem('conflict', { revision: outcome.notice.revision });
      case 'refused':
        return deskProblem(outcome.refusal, { findings: outcome.findings });
      case 'incomplete':
        return deskProblem('incomplete', { member: outcome.member });
      default:
        return deskProblem('not-found');
    }
  });
}

function mountObjections(desk: Hono<DeskEnv>): void {
  const handlers: MiddlewareHandler<DeskEnv> = async (c, next) => {
    if (!c.get('member').roles.includes('reviewer')) return deskProblem('wrong-role');
    await next();
    return undefined;
  };
  desk.use('/objections', handlers);
  desk.use('/objections/*', handlers);
  desk.get('/objections', async (c) => {
    const found = await listObjections(c.get('desk').db, c.req.query('stage') ?? null, LISTED);
    return c.json(found.map(withDueDay));
  });
  desk.get('/objections/:id', async (c) => {
    const { db } = c.get('desk');
    const objection = await readObjection(db, c.req.param('id'));
    if (objection === null) return deskProblem('not-found');
    return c.json({
      objection: withDueDay(objection),
      asOf: c.get('desk').asOf,
      writer: await readObjectionContact(db, objection.id),
    });
  });
  desk.post('/objections/:id/:action', async (c) => {
    const action = c.req.param('action');
    if (!Object.hasOwn(OBJECTION_ACTIONS, action)) return deskProblem('not-found');
    const body = await readBody(c.req.raw, ObjectionActBodySchema);
    if (body instanceof Response) return body;
    const handled = await handleObjection(c.get('desk'), c.get('member'), c.req.param('id'), {
      action: action as ObjectionAction,
      answer: body.answer,
    });
    if (handled.kind === 'done') return c.json(handled.objection);
    if (handled.kind === 'unknown') return deskProblem('not-found');
    return handled.refusal === 'answer-missing'
      ? deskProblem('incomplete', { member: 'answer' })
      : deskProblem(handled.refusal);
  });
}

function mountAccounts(desk: Hono<DeskEnv>, open: (env: AppEnv['Bindings']) => DeskHost | null): void {
  const administrators: MiddlewareHandler<DeskEnv> = async (c, next) => {
    if (!c.get('member').roles.includes('administrator')) return deskProblem('wrong-role');
    await next();
    return undefined;
  };
  desk.use('/staff', administrators);
  desk.use('/staff/*', administrators);
  desk.get('/staff', async (c) => c.json(await listStaff(c.get('desk').db)));
  desk.post('/staff', async (c) => {
    const host = open(c.env);
    const body = await readBody(c.req.raw, StaffBodySchema);
    if (body instanceof Response) return body;
    if (host === null) return deskProblem('not-found');
    const { db, at } = c.get('desk');
    const made = await createStaff(host.auth, db, body, { actor: c.get('member').id, at });
    return 'fault' in made ? deskProblem('account-refused', { fault: made.fault }) : c.json(made, 201);
  });
  desk.patch('/staff/:id', async (c) => {
    const body = await readBody(c.req.raw, StaffChangeBodySchema);
    if (body instanceof Response) return body;
    const { db, at } = c.get('desk');
    const { roles, unit, active } = body;
    const change = {
      ...(roles === undefined ? {} : { roles }),
      ...(unit === undefined ? {} : { unit }),
      ...(active === undefined ? {} : { active }),
    };
    const isChanged = await changeStaff(db, c.req.param('id'), change, { actor: c.get('member').id, at });
    return isChanged ? c.json({ id: c.req.param('id') }) : deskProblem('not-found');
  });
}

/** An objection with the day by which it is to be answered; null: the working days of that time are not known. */
function withDueDay(objection: StoredObjection): StoredObjection & { dueOn: string | null } {
  return { ...objection, dueOn: objectionOn({ objectedOn: objection.filedOn }, objection.filedOn)?.dueOn ?? null };
}

/** The notice and the version being worked on; null where there is none that this person may read. */
async function workingNotice({ db }: Desk, member: SignedIn, id: string) {
  const stored: StoredNotice | null = await readNotice(db, id);
  if (stored === null || !mayRead(member, stored.life)) return null;
  const notice = await readNoticeVersion(db, id, stored.workingVersion);
  return notice === null ? null : { stored, notice };
}

function isAction(text: string): text is NoticeAction {
  return Object.hasOwn(NOTICE_ACTIONS, text);
}

/** The body of a request, or the answer that says what is wrong with it; of the body itself nothing is repeated. */
async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema> | Response> {
  let value: unknown;
  try {
    value = await request.json();
  } catch {
    return deskProblem('invalid-body', { errors: [{ path: '', rule: 'json' }] });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const errors: DeskProblemDetail['errors'] = read.error.issues.slice(0, 20).map(({ path, code }) => ({
    path: path.join('.').slice(0, 80),
    rule: code,
  }));
  return deskProblem('invalid-body', { errors });
}

/** The answers of the sign-in, with headers that may be added to. */
function unstored(response: Response): Response {
  return new Response(response.body, response);
}
