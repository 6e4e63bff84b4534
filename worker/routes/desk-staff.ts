import type { Hono } from 'hono';
import { StaffBodySchema, StaffChangeBodySchema } from '../desk/desk-body.ts';
import type { DeskHost } from '../desk/desk-host.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { changeStaff, createStaff, listStaff, unlockStaff } from '../desk/staff-accounts.ts';
import { inviteStaff } from '../desk/staff-invitations.ts';
import type { AppEnv } from '../host.ts';
import type { DeskEnv } from './desk-env.ts';
import { onlyFor } from './desk-only.ts';
import { readBody } from './desk-read-body.ts';

/** `/desk/api/staff`: accounts, for administrators. */
export function mountStaff(desk: Hono<DeskEnv>, open: (env: AppEnv['Bindings']) => DeskHost | null): void {
  desk.use('/staff', onlyFor('administrator'));
  desk.use('/staff/*', onlyFor('administrator'));
  desk.get('/staff', async (c) => c.json(await listStaff(c.get('desk').db)));
  desk.post('/staff', async (c) => {
    const host = open(c.env);
    const body = await readBody(c.req.raw, StaffBodySchema);
    if (body instanceof Response) return body;
    if (host === null) return deskProblem('not-found');
    if (body.password === null && host.signOnName === null)
      return deskProblem('account-refused', { fault: 'password-too-short' });
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
  desk.post('/staff/:id/invite', async (c) => {
    if ((open(c.env)?.signOnName ?? null) === null) return deskProblem('not-found');
    const { db, at } = c.get('desk');
    const invitation = await inviteStaff(db, c.req.param('id'), { actor: c.get('member').id, at });
    return invitation === null ? deskProblem('not-found') : c.json({ id: c.req.param('id'), invitation }, 201);
  });
  desk.post('/staff/:id/unlock', async (c) => {
    const host = open(c.env);
    if (host === null) return deskProblem('not-found');
    const { db, at } = c.get('desk');
    const places = { db, counts: host.counts };
    const isKnown = await unlockStaff(places, c.req.param('id'), { actor: c.get('member').id, at });
    return isKnown ? c.json({ id: c.req.param('id') }) : deskProblem('not-found');
  });
}
