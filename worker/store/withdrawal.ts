import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';

/** What staff decide about one record. `withdraw`: the decision was revoked, changed or void. `stop`: publicity ends early. */
export type Withdrawal = {
  uscc: string;
  recordId: string;
  measure: 'withdraw' | 'stop';
  /** The day on which the record ends; null puts it back. */
  on: CalendarDate | null;
  actor: string;
  /** Free of personal data; the audit keeps it for good. */
  reason: string;
  /** UTC instant. */
  at: string;
};

/** What became of it. `differs`: the record has ended by this or the other measure already, on `since`; nothing was changed. */
export type WithdrawalOutcome =
  | { kind: 'done' | 'unchanged' | 'unknown-enterprise' | 'unknown-record' }
  | { kind: 'differs'; measure: Withdrawal['measure']; since: string };

type State = { withdrawnOn?: string; stoppedOn?: string; withdrawnBy?: string };

const MEMBERS = { withdraw: 'withdrawnOn', stop: 'stoppedOn' } as const;
const TRIES = 5;
const GUARD = `INSERT INTO write_guard (stale)
  SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM record WHERE uscc = ?1 AND id = ?2 AND state = ?3)`;

/**
 * Ends the publicity of a record, or puts it back: its state, an outbox entry for pages and index, and an audit line with who and why, in
 * one transaction. Said twice, it changes nothing more. A withdrawal that a file brought may be put back too; its body still says so.
 * @throws what the database throws; then nothing was changed
 * @example await decideWithdrawal(db, { uscc, recordId, measure: 'withdraw', on, actor: 'clerk', reason: '复议撤销', at })
 */
export async function decideWithdrawal(db: Database, asked: Withdrawal): Promise<WithdrawalOutcome> {
  const { uscc, recordId, measure, on, actor, reason, at } = asked;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await db
      .prepare('SELECT state FROM record WHERE uscc = ?1 AND id = ?2')
      .bind(uscc, recordId)
      .first<string>('state');
    if (stored === null) return { kind: (await isKnown(db, uscc)) ? 'unknown-record' : 'unknown-enterprise' };
    const state = JSON.parse(stored) as State;
    const settled = alreadySettled(state, measure, on);
    if (settled !== null) return settled;
    const action = `${on === null ? 'undo-' : ''}${measure}`;
    try {
      await db.batch([
        db.prepare(GUARD).bind(uscc, recordId, stored),
        db
          .prepare('UPDATE record SET state = ?3 WHERE uscc = ?1 AND id = ?2')
          .bind(uscc, recordId, JSON.stringify(decided(state, measure, on))),
        db.prepare('INSERT INTO outbox (uscc, reason, at) VALUES (?1, ?2, ?3)').bind(uscc, action, at),
        db
          .prepare('INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5)')
          .bind(at, actor, action, `${uscc} ${recordId}`, JSON.stringify({ on, reason, before: state })),
      ]);
      return { kind: 'done' };
    } catch (error) {
      // A constraint: an import or another clerk changed this very record since it was read. Look again.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

function alreadySettled(
  state: State,
  measure: Withdrawal['measure'],
  on: CalendarDate | null,
): WithdrawalOutcome | null {
  const since = state[MEMBERS[measure]] ?? null;
  if (since === on) {
    const other = measure === 'withdraw' ? 'stop' : 'withdraw';
    const sinceOther = state[MEMBERS[other]];
    // Nothing to put back by this measure, but by the other: the clerk has named the wrong one.
    if (on === null && sinceOther !== undefined) return { kind: 'differs', measure: other, since: sinceOther };
    return { kind: 'unchanged' };
  }
  return since !== null && on !== null ? { kind: 'differs', measure, since } : null;
}

function decided(state: State, measure: Withdrawal['measure'], on: CalendarDate | null): State {
  const { [MEMBERS[measure]]: _, ...rest } = state;
  if (measure === 'withdraw') delete rest.withdrawnBy;
  return on === null ? rest : { ...rest, [MEMBERS[measure]]: on };
}

async function isKnown(db: Database, uscc: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 AS known FROM enterprise WHERE uscc = ?1').bind(uscc).first('known')) !== null;
}
