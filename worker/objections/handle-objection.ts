import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { addDays, addMonths, type CalendarDate } from '#domain/date.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { mayHandle, OBJECTION_ACTIONS, type ObjectionAction } from '#domain/objections/objection-actions.ts';
import type { Database } from '../store/database.ts';
import { appendToLog } from '../store/desk-log.ts';
import {
  isShownAnswered,
  moveObjection,
  otherOpenSince,
  readObjection,
  type StoredObjection,
} from '../store/objections.ts';
import { decideWithdrawal } from '../store/withdrawal.ts';

/** What became of an act. */
export type Handled =
  | { kind: 'done'; objection: StoredObjection }
  | { kind: 'refused'; refusal: 'wrong-role' | 'wrong-stage' | 'answer-missing' }
  | { kind: 'unknown' };

/** The writer's name and contact are kept so long after the case is closed, in months, for a follow-up; then they are deleted. */
export const CONTACT_MONTHS = 3;

const TRIES = 5;

/**
 * Takes an objection up, refuses it, or answers it. Taken up, it is shown beside its record (never who wrote, nor what); answered, that too. What
 * an upheld objection changes (correction, withdrawal) is done to the record or notice itself, by its own way.
 * @throws what the database throws
 * @example await handleObjection({ db, asOf, at }, member, id, { action: 'accept', answer: null })
 */
export async function handleObjection(
  { db, asOf, at }: { db: Database; asOf: CalendarDate; at: string },
  member: StaffMember,
  id: string,
  { action, answer }: { action: ObjectionAction; answer: string | null },
): Promise<Handled> {
  const { to } = OBJECTION_ACTIONS[action];
  for (let attempt = 1; ; attempt += 1) {
    const objection = await readObjection(db, id);
    if (objection === null) return { kind: 'unknown' };
    const refusal = mayHandle(member.roles, action, objection.stage, answer);
    if (refusal !== null) return { kind: 'refused', refusal };
    const isClosed = to !== 'accepted';
    const move = async (): Promise<D1PreparedStatement[]> => [
      ...moveObjection(db, {
        ...{ id, from: objection.stage, to, on: asOf, answer, at },
        deleteContactOn: isClosed ? addDays(addMonths(asOf, CONTACT_MONTHS), 1) : null,
      }),
      await appendToLog(db, {
        ...{ at, actor: member.id, action: `${action}-objection`, subject: `objection ${id}` },
        detail: { from: objection.stage, to, target: objection.target },
      }),
    ];
    try {
      // First: said twice it changes nothing, so that an act cut short here can be done again.
      const isMoved = await showBesideRecord({ db, at }, member, objection, { action, asOf, move });
      if (!isMoved) await db.batch(await move());
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
      continue;
    }
    return { kind: 'done', objection: (await readObjection(db, id)) ?? objection };
  }
}

type Step = { action: ObjectionAction; asOf: CalendarDate; move(): Promise<D1PreparedStatement[]> };

/**
 * Has the record say what becomes of the objection.
 * @returns whether `move` was done along with it: an objection that another handler refuses meanwhile is never shown as taken up
 */
async function showBesideRecord(
  { db, at }: { db: Database; at: string },
  member: StaffMember,
  { id, target, filedOn }: StoredObjection,
  { action, asOf, move }: Step,
): Promise<boolean> {
  if (target.kind !== 'record' || action === 'refuse') return false;
  const { uscc, recordId } = target;
  const decide = async (step: 'filed' | 'answered' | 'none', on: CalendarDate, along?: Step['move']) => {
    const change = { measure: 'objection', step, on } as const;
    return decideWithdrawal(db, { ...change, uscc, recordId, actor: member.id, reason: '异议处理', at }, along);
  };
  if (action === 'accept') {
    // One that was answered gives way to one that is open, also if both were filed before that answer.
    if (await isShownAnswered(db, { uscc, recordId })) await decide('none', filedOn);
    return (await decide('filed', filedOn, move)).kind === 'done';
  }
  const other = await otherOpenSince(db, { uscc, recordId, id });
  if (other === null) {
    await decide('answered', asOf);
    return false;
  }
  // "Answered" would be untrue while somebody else still waits.
  await decide('none', other);
  await decide('filed', other);
  return false;
}
