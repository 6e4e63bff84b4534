import type { Hono } from 'hono';
import { OBJECTION_ACTIONS, type ObjectionAction } from '#domain/objections/objection-actions.ts';
import { objectionOn } from '#domain/rules/objection.ts';
import { ObjectionActBodySchema } from '../desk/desk-body.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { writeWithLog } from '../desk/write-with-log.ts';
import { handleObjection } from '../objections/handle-objection.ts';
import { listObjections, readObjection, readObjectionContact, type StoredObjection } from '../store/objections.ts';
import type { DeskEnv } from './desk-env.ts';
import { onlyFor } from './desk-only.ts';
import { readBody } from './desk-read-body.ts';

const LISTED = 500;

/** `/desk/api/objections`: the inbox of objections, each with its writer and the day by which it is to be answered, for reviewers. */
export function mountObjections(desk: Hono<DeskEnv>): void {
  desk.use('/objections', onlyFor('reviewer'));
  desk.use('/objections/*', onlyFor('reviewer'));
  desk.get('/objections', async (c) => {
    const found = await listObjections(c.get('desk').db, c.req.query('stage') ?? null, LISTED);
    return c.json(found.map(withDueDay));
  });
  desk.get('/objections/:id', async (c) => {
    const { db, asOf } = c.get('desk');
    const objection = await readObjection(db, c.req.param('id'));
    return objection === null ? deskProblem('not-found') : c.json({ objection: withDueDay(objection), asOf });
  });
  // Asked for outright, so that the log tells who looked at whose data, and when.
  desk.post('/objections/:id/contact', async (c) => {
    const { db, at } = c.get('desk');
    const id = c.req.param('id');
    if ((await readObjection(db, id)) === null) return deskProblem('not-found');
    const entry = { at, actor: c.get('member').id, action: 'read-contact', subject: `objection ${id}`, detail: {} };
    await writeWithLog(db, entry, () => []);
    return c.json({ writer: await readObjectionContact(db, id) });
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

/** An objection with the day by which it is to be answered; null: the working days of that time are not known. */
function withDueDay(objection: StoredObjection): StoredObjection & { dueOn: string | null } {
  return { ...objection, dueOn: objectionOn({ objectedOn: objection.filedOn }, objection.filedOn)?.dueOn ?? null };
}
