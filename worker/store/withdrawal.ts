import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Database } from './database.ts';
import { changeState, type StateChange, type StateVerdict, type StoredState } from './record-state.ts';

/** What staff decide about one record, who does, and why. */
export type Withdrawal = StateChange & {
  uscc: string;
  recordId: string;
  actor: string;
  /** Free of personal data; the audit keeps it for good. */
  reason: string;
  /** UTC instant. */
  at: string;
};

/** What became of it; see {@link StateVerdict}. Only `done` changed anything. */
export type WithdrawalOutcome =
  | { kind: 'done' | 'unknown-enterprise' | 'unknown-record' }
  | Exclude<StateVerdict, { kind: 'state' }>;

const TRIES = 5;
const GUARD = `INSERT INTO write_guard (stale)
  SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM record WHERE uscc = ?1 AND id = ?2 AND state = ?3)`;

/**
 * Changes what befell a record: its state, an outbox entry for pages, index, lists and feeds, and an audit line with who and why, in one
 * transaction. Said twice, it changes nothing more. A withdrawal that a file brought may be put back too; its body still says so.
 * @param alongside statements of the same transaction, asked for anew at every try; what it throws stops everything
 * @throws what the database throws; then nothing was changed
 * @example await decideWithdrawal(db, { uscc, recordId, measure: 'withdraw', on, actor: 'clerk', reason: '复议撤销', at })
 */
export async function decideWithdrawal(
  db: Database,
  asked: Withdrawal,
  alongside: () => Promise<readonly D1PreparedStatement[]> = async () => [],
): Promise<WithdrawalOutcome> {
  const { uscc, recordId, actor, reason, at, ...change } = asked;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await db
      .prepare('SELECT kind, state FROM record WHERE uscc = ?1 AND id = ?2')
      .bind(uscc, recordId)
      .first<{ kind: string; state: string }>();
    if (stored === null) return { kind: (await isKnown(db, uscc)) ? 'unknown-record' : 'unknown-enterprise' };
    const before = JSON.parse(stored.state) as StoredState;
    const verdict = changeState(stored.kind, before, change);
    if (verdict.kind !== 'state') return verdict;
    const action = actionOf(change);
    const more = await alongside();
    try {
      await db.batch([
        db.prepare(GUARD).bind(uscc, recordId, stored.state),
        db
          .prepare('UPDATE record SET state = ?3 WHERE uscc = ?1 AND id = ?2')
          .bind(uscc, recordId, JSON.stringify(verdict.state)),
        db.prepare('INSERT INTO outbox (uscc, reason, at) VALUES (?1, ?2, ?3)').bind(uscc, action, at),
        db
          .prepare('INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5)')
          .bind(at, actor, action, `${uscc} ${recordId}`, JSON.stringify({ ...change, reason, before })),
        ...more,
      ]);
      return { kind: 'done' };
    } catch (error) {
      // A constraint: an import or another clerk changed this very record since it was read. Look again.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

function actionOf(change: StateChange): string {
  switch (change.measure) {
    case 'withdraw':
    case 'stop':
      return change.on === null ? `undo-${change.measure}` : change.measure;
    case 'shield':
      return change.period === null ? 'undo-shield' : 'shield';
    case 'objection':
      return change.step === 'none' ? 'undo-objection' : `objection-${change.step}`;
  }
}

async function isKnown(db: Database, uscc: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 AS known FROM enterprise WHERE uscc = ?1').bind(uscc).first('known')) !== null;
}
