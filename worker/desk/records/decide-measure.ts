import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { mayRead } from '#domain/notices/may-read.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import {
  MEASURE_ACTIONS,
  type MeasureAction,
  type MeasureRefusal,
  mayMeasure,
} from '#domain/records-desk/measure-actions.ts';
import { measureFault } from '#domain/records-desk/measure-fault.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import { refreshDesk } from '../../jobs/sync-desk.ts';
import type { Database } from '../../store/database.ts';
import { appendToLog } from '../../store/desk-log.ts';
import { endMeasure, readMeasure } from '../../store/record-measures.ts';
import { decideWithdrawal } from '../../store/withdrawal.ts';
import type { Desk } from '../act-on-notice.ts';
import { correctRecord } from './correct-record.ts';
import { recordSubject } from './record-subject.ts';
import { stateChangeOf } from './state-change.ts';
import { storedRecord } from './stored-record.ts';

/** What a second person, or the first, does with a prepared measure. */
export type DecideAction = Exclude<MeasureAction, 'prepare' | 'note'>;

/** What became of it. `changed`: the record is no longer what the paper speaks of; `moot`: it cannot be carried out any more. */
export type DecideOutcome =
  | { kind: 'done'; measure: StoredMeasure }
  | { kind: 'refused'; refusal: MeasureRefusal }
  | { kind: 'changed' | 'moot' | 'unknown' };

const TRIES = 5;

/** Somebody else decided the paper meanwhile. */
class Decided extends Error {}

/**
 * Approves, refuses or recalls a measure. Approved, it is carried out by the very function of `npm run withdraw`, or by the one writer of
 * imports: state or body, outbox, audit, paper and the hash-chained log in one transaction, so that every surface follows with the next
 * request. A record that changed since the paper was written is not touched by it.
 * @throws what the database throws; then nothing was changed
 * @example await decideMeasure(desk, member, id, { action: 'approve', reason: null })
 */
export async function decideMeasure(
  desk: Desk,
  member: StaffMember,
  id: string,
  { action, reason }: { action: DecideAction; reason: string | null },
): Promise<DecideOutcome> {
  const { db, asOf, jurisdiction } = desk;
  for (let attempt = 1; ; attempt += 1) {
    const measure = await readMeasure(db, id);
    if (measure === null || !mayRead(member, measure)) return { kind: 'unknown' };
    const refusal = mayMeasure(member, action, measure, reason);
    if (refusal !== null) return { kind: 'refused', refusal };
    try {
      const paper = () => papersFor(desk, member, measure, action, reason);
      if (action !== 'approve') await db.batch(await paper());
      else {
        const outcome = await carryOut(desk, member, measure, paper);
        if (outcome !== 'done') return { kind: outcome };
        await refreshDesk(db, measure.uscc, asOf, jurisdiction);
      }
      return { kind: 'done', measure: (await readMeasure(db, id)) ?? measure };
    } catch (error) {
      if (error instanceof Decided) continue;
      // Another line was written into the log, or somebody else decided: look again.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

async function carryOut(
  { db, at, asOf }: Desk,
  member: StaffMember,
  measure: StoredMeasure,
  paper: () => Promise<D1PreparedStatement[]>,
): Promise<'done' | 'changed' | 'moot'> {
  const { uscc, recordId, reason } = measure;
  // The day of approval counts: what lay ahead for one legal clock may not lie ahead for another.
  if (measureFault(measure.measure, measure, asOf) !== null) return 'moot';
  const record = await storedRecord(db, uscc, recordId);
  if (record === null || record.seen !== measure.seen || record.unit !== measure.unit) return 'changed';
  const guarded = async () => {
    const still = await storedRecord(db, uscc, recordId);
    if (still?.seen !== measure.seen || (await isDecided(db, measure.id))) throw new Decided();
    return paper();
  };
  const change = stateChangeOf(measure.measure);
  if (change !== null) {
    const outcome = await decideWithdrawal(db, { ...change, uscc, recordId, actor: member.id, reason, at }, guarded);
    return outcome.kind === 'done' ? 'done' : 'moot';
  }
  if (measure.measure.measure !== 'correct') return 'moot';
  const { changes } = measure.measure;
  const outcome = await correctRecord(db, record, { id: measure.id, changes, at, on: asOf }, guarded);
  return outcome.kind === 'done' ? 'done' : 'moot';
}

async function isDecided(db: Database, id: string): Promise<boolean> {
  return (await readMeasure(db, id))?.stage !== 'prepared';
}

async function papersFor(
  { db, at }: Desk,
  member: StaffMember,
  measure: StoredMeasure,
  action: DecideAction,
  reason: string | null,
): Promise<D1PreparedStatement[]> {
  const stage = MEASURE_ACTIONS[action].to;
  const kind = measure.measure.measure;
  return [
    ...endMeasure(db, { id: measure.id, stage, by: member.id, at, answer: action === 'refuse' ? reason : null }),
    await appendToLog(db, {
      ...{ at, actor: member.id, action: `${action}-${kind}`, subject: recordSubject(measure) },
      detail: {
        ...{ paper: measure.id, from: measure.stage, to: stage, ...measure.measure, basis: measure.basis },
        ...{ preparedBy: measure.preparedBy, reason: action === 'refuse' ? reason : measure.reason },
      },
    }),
  ];
}
