import { mayRead } from '#domain/notices/may-read.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import type { CorrectionFault } from '#domain/records-desk/correct-body.ts';
import { type MeasureRefusal, mayMeasure } from '#domain/records-desk/measure-actions.ts';
import type { MeasureBasis } from '#domain/records-desk/measure-basis.ts';
import { type MeasureFault, measureFault } from '#domain/records-desk/measure-fault.ts';
import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import { appendToLog } from '../../store/desk-log.ts';
import { insertMeasure, readMeasure } from '../../store/record-measures.ts';
import { changeState, type StateVerdict, type StoredState } from '../../store/record-state.ts';
import type { Desk } from '../act-on-notice.ts';
import { correctedRecord } from './correct-record.ts';
import { recordSubject } from './record-subject.ts';
import { stateChangeOf } from './state-change.ts';
import { type StoredRecord, storedRecord } from './stored-record.ts';

/** What a person asks for: which record, what, on which basis and why. */
export type MeasureAsked = {
  uscc: string;
  recordId: string;
  measure: RecordMeasure;
  basis: MeasureBasis;
  reason: string;
};

/** What became of it. `moot`: so already, or something else stands against it; `open`: another paper waits for its decision. */
export type PrepareOutcome =
  | { kind: 'done'; measure: StoredMeasure }
  | { kind: 'refused'; refusal: MeasureRefusal }
  | { kind: 'fault'; fault: MeasureFault | CorrectionFault['fault']; member?: string }
  | { kind: 'moot'; verdict: Exclude<StateVerdict, { kind: 'state' }> }
  | { kind: 'open' | 'unknown' };

const TRIES = 5;

/**
 * Writes down what is to be done with a record, for a second person to decide; nothing public changes yet. The paper and the line of the
 * log are one transaction.
 * @param id a new id, not guessable
 * @throws what the database throws; then nothing was written
 * @example await prepareMeasure(desk, member, crypto.randomUUID(), { uscc, recordId, measure, basis: 'decision-revoked', reason })
 */
export async function prepareMeasure(
  desk: Desk,
  member: StaffMember,
  id: string,
  asked: MeasureAsked,
): Promise<PrepareOutcome> {
  const { db, at, asOf } = desk;
  for (let attempt = 1; ; attempt += 1) {
    const record = await storedRecord(db, asked.uscc, asked.recordId);
    if (record === null || !mayRead(member, record)) return { kind: 'unknown' };
    const subject = { unit: record.unit, stage: null, preparedBy: null };
    const refusal = mayMeasure(member, 'prepare', subject, asked.reason);
    if (refusal !== null) return { kind: 'refused', refusal };
    const fault = measureFault(asked.measure, asked, asOf);
    if (fault !== null) return { kind: 'fault', fault };
    const objection = objectionTo(record, asked.measure);
    if (objection !== null) return objection;
    try {
      const paper = { id, ...asked, kind: record.kind, unit: record.unit, seen: record.seen };
      await db.batch([
        insertMeasure(db, { ...paper, preparedBy: member.id, preparedAt: at }),
        await appendToLog(db, {
          ...{ at, actor: member.id, action: `prepare-${asked.measure.measure}`, subject: recordSubject(asked) },
          detail: { paper: id, ...asked.measure, basis: asked.basis, reason: asked.reason },
        }),
      ]);
      const measure = await readMeasure(db, id);
      return measure === null ? { kind: 'unknown' } : { kind: 'done', measure };
    } catch (error) {
      if (!(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
      if (/record_measure/.test(error.message)) return { kind: 'open' };
      // Another line was written into the log since its end was read.
      if (attempt === TRIES) throw error;
    }
  }
}

/** What of the record itself stands against a measure now; null: nothing. */
function objectionTo(record: StoredRecord, measure: RecordMeasure): PrepareOutcome | null {
  if (measure.measure === 'correct') {
    const corrected = correctedRecord(record, measure.changes);
    return 'fault' in corrected ? { kind: 'fault', ...corrected } : null;
  }
  const change = stateChangeOf(measure);
  if (change === null) return null;
  const verdict = changeState(record.kind, JSON.parse(record.state) as StoredState, change);
  return verdict.kind === 'state' ? null : { kind: 'moot', verdict };
}
