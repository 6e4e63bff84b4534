import { mayRead } from '#domain/notices/may-read.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { type MeasureRefusal, mayMeasure } from '#domain/records-desk/measure-actions.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import { refreshDesk } from '../../jobs/sync-desk.ts';
import { appendToLog } from '../../store/desk-log.ts';
import { storeDays } from '../../store/record-days.ts';
import type { Desk } from '../act-on-notice.ts';
import { recordSubject } from './record-subject.ts';
import { storedRecord } from './stored-record.ts';

/** What is wrong with days as they were noted: one lies ahead, or one comes before what it answers. */
export type DaysFault = 'day-ahead' | 'days-unordered';

/** What became of it. */
export type NoteOutcome =
  | { kind: 'done' | 'unknown' }
  | { kind: 'refused'; refusal: MeasureRefusal }
  | { kind: 'fault'; fault: DaysFault };

const TRIES = 5;

/**
 * Notes the days of a repair or of a decision that fell, by which the clocks of the duties on a record run; what was noted before is
 * replaced and stays in the log. Nothing public changes: that takes a measure.
 * @example await noteDays(desk, member, { uscc, recordId, days: { repairAppliedOn: '2026-11-02' } })
 */
export async function noteDays(
  desk: Desk,
  member: StaffMember,
  { uscc, recordId, days }: { uscc: string; recordId: string; days: DutyEvents },
): Promise<NoteOutcome> {
  const { db, at, asOf, jurisdiction } = desk;
  for (let attempt = 1; ; attempt += 1) {
    const record = await storedRecord(db, uscc, recordId);
    if (record === null || !mayRead(member, record)) return { kind: 'unknown' };
    const refusal = mayMeasure(member, 'note', { unit: record.unit, stage: null, preparedBy: null }, null);
    if (refusal !== null) return { kind: 'refused', refusal };
    const fault = faultOf(days, asOf);
    if (fault !== null) return { kind: 'fault', fault };
    try {
      await db.batch([
        storeDays(db, { uscc, recordId, days, by: member.id, at }),
        await appendToLog(db, {
          ...{ at, actor: member.id, action: 'note-days', subject: recordSubject({ uscc, recordId }) },
          detail: { ...days },
        }),
      ]);
      await refreshDesk(db, uscc, asOf, jurisdiction);
      return { kind: 'done' };
    } catch (error) {
      // Another line was written into the log since its end was read.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

function faultOf(
  { revokedOn, repairAppliedOn, repairAcceptedOn, repairDecidedOn, repairGranted }: DutyEvents,
  asOf: string,
): DaysFault | null {
  const days = [revokedOn, repairAppliedOn, repairAcceptedOn, repairDecidedOn].filter((day) => day !== undefined);
  if (days.some((day) => day > asOf)) return 'day-ahead';
  const steps = [repairAppliedOn, repairAcceptedOn, repairDecidedOn];
  const noted = steps.filter((day) => day !== undefined);
  const isSorted = noted.every((day, place) => place === 0 || (noted[place - 1] ?? '') <= day);
  const hasFirst = noted.length === 0 || repairAppliedOn !== undefined;
  const isDecided = repairDecidedOn !== undefined || repairGranted === undefined;
  return isSorted && hasFirst && isDecided ? null : 'days-unordered';
}
