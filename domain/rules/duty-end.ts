import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { isInForce } from '../law/in-force.ts';
import { ORDER_44 } from '../law/order-44.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { Provision } from '../law/provision.ts';
import { REPAIR_2021 } from '../law/repair-2021.ts';
import type { Duty } from './duty.ts';
import type { DutyEvents } from './duty-events.ts';
import { dutyOnRecord } from './duty-on-record.ts';

/**
 * The clocks that end publicity before its term: a penalty that fell is taken down within three working days (Order 45 Art. 11,
 * 行政处罚法 Art. 48), a listing that rests on it too (Order 44 Art. 19), and one repaired is stopped within three working days of the
 * decision. The end of a term needs nobody: `publish()` keeps it.
 * @example endDuties(record, { revokedOn: '2026-11-23' }, asOf) // [{ duty: 'withdraw', dueOn: '2026-11-26', … }]
 */
export function endDuties(record: EnterpriseRecord, events: DutyEvents, asOf: CalendarDate): Duty[] {
  const duties: Duty[] = [];
  const { withdrawnOn, stoppedOn } = record.state;
  const fell = withdrawalProvision(record);
  if (fell !== null && (withdrawnOn !== undefined || events.revokedOn !== undefined)) {
    duties.push(endDuty(record, 'withdraw', fell, events.revokedOn ?? null, withdrawnOn ?? null, asOf));
  }
  const grantedOn = events.repairGranted === true ? (events.repairDecidedOn ?? null) : null;
  if (stoppedOn !== undefined || grantedOn !== null) {
    const lawOf = grantedOn ?? stoppedOn ?? asOf;
    const stop = isInForce(REPAIR_2021.stop, lawOf) ? REPAIR_2021.stop : ORDER_107.stop;
    duties.push(endDuty(record, 'stop', stop, grantedOn, stoppedOn ?? null, asOf));
  }
  return duties;
}

function withdrawalProvision({ kind }: EnterpriseRecord) {
  if (kind === 'penalty') return ORDER_45.art11;
  return kind === 'serious-listing' ? ORDER_44.art19 : null;
}

function endDuty(
  record: EnterpriseRecord,
  duty: 'withdraw' | 'stop',
  provision: Provision & { readonly values: { readonly workingDays: number } },
  startsOn: CalendarDate | null,
  doneOn: CalendarDate | null,
  asOf: CalendarDate,
): Duty {
  const { workingDays } = provision.values;
  return dutyOnRecord(record, duty, provision, { startsOn, workingDays, doneOn }, asOf);
}
