import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import type { Provision } from '../law/provision.ts';
import type { Duty, DutyKind } from './duty.ts';
import { type ClockFacts, readClock } from './duty-clock.ts';

/**
 * One duty of the unit that answers for a record, its clock read on a legal day.
 * @example dutyOnRecord(record, 'publish', ORDER_45.art9, { startsOn, workingDays: 20, doneOn }, asOf)
 */
export function dutyOnRecord(
  { id: recordId, kind: recordKind, provenance }: EnterpriseRecord,
  duty: DutyKind,
  provision: Provision,
  clock: ClockFacts,
  asOf: CalendarDate,
): Duty {
  return { recordId, recordKind, unit: provenance.unit, duty, provision, ...readClock(clock, asOf) };
}
