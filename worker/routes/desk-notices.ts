import type { Hono } from 'hono';
import { normaliseUscc } from '#domain/identifiers/uscc.ts';
import { mayRead } from '#domain/notices/may-read.ts';
import { NOTICE_ACTIONS, type NoticeAction } from '#domain/notices/notice-actions.ts';
import { publishNotice } from '#domain/notices/publish-notice.ts';
import { stageOn } from '#domain/notices/stage-on.ts';
import { readScope } from '#domain/records-desk/read-scope.ts';
import { actOnNotice, type Desk, lintAtDesk } from '../desk/act-on-notice.ts';
import { ActBodySchema, LintBodySchema, StartBodySchema } from '../desk/desk-body.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { staffNames } from '../desk/staff-accounts.ts';
import type { SignedIn } from '../desk/staff-member.ts';
import { startNotice } from '../desk/start-notice.ts';
import { readLog } from '../store/desk-log.ts';
import { listNotices, listNoticeVersions, readNotice, readNoticeVersion, type StoredNotice } from '../store/notices.ts';
import type { DeskEnv } from './desk-env.ts';
import { readBody } from './desk-read-body.ts';

const LISTED = 200;

/** `/desk/api/notices`, `/lint` and `/enterprises/{uscc}`: writing a notice, and every act with it. */
export function mountNoticeWork(desk: Hono<DeskEnv>): void {
  desk.get('/enterprises/:uscc', async (c) => {
    const { register, asOf } = c.get('services');
    const entry = await register.read(normaliseUscc(c.req.param('uscc')), asOf());
    return entry?.publication.outcome === 'published' ? c.json(entry.publication.profile) : deskProblem('not-found');
  });
  desk.get('/notices', async (c) => {
    const scope = readScope(c.get('member'));
    if (scope === null) return c.json([]);
    const { db, asOf } = c.get('desk');
    const seen = await listNotices(db, { unit: scope.unit, asOf, limit: LISTED });
    return c.json(seen.map((one) => ({ ...one, life: { ...one.life, stage: stageOn(one.life, asOf) } })));
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
