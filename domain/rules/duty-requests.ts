import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { isInForce } from '../law/in-force.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { Provision } from '../law/provision.ts';
import { REPAIR_2021 } from '../law/repair-2021.ts';
import type { Duty, DutyKind } from './duty.ts';
import type { DutyEvents } from './duty-events.ts';
import { dutyOnRecord } from './duty-on-record.ts';

type Versions = readonly (Provision & { readonly values: { readonly workingDays?: number } })[];

const ACCEPTANCE: Versions = [REPAIR_2021.acceptance, ORDER_107.acceptance];
const DECISION: Versions = [REPAIR_2021.decision, ORDER_107.decision];
const ANSWER: Versions = [INFORMATION_PUBLICITY.art13Of2014, INFORMATION_PUBLICITY.art13Of2024];

/**
 * The clocks of a request that was recorded: an application for repair is accepted (2 working days under RS-2021; under RS-2025 the
 * term is not known) and decided (15, from 2025-12-25 7, from acceptance), an objection is answered (20). The law of the day the
 * request was made counts.
 * @example requestDuties(record, { repairAppliedOn, repairAcceptedOn: '2026-11-02' }, asOf) // … decide-repair, dueOn 2026-11-11
 */
export function requestDuties(record: EnterpriseRecord, events: DutyEvents, asOf: CalendarDate): Duty[] {
  const { repairAppliedOn, repairAcceptedOn, repairDecidedOn } = events;
  const { objectedOn, answeredOn } = record.state;
  const duties: (Duty | null)[] = [];
  if (repairAppliedOn !== undefined) {
    // A decision on the matter itself settles whether it was accepted.
    const acceptedOn = repairAcceptedOn ?? repairDecidedOn ?? null;
    duties.push(requestDuty(record, 'accept-repair', ACCEPTANCE, repairAppliedOn, repairAppliedOn, acceptedOn, asOf));
    const startsOn = repairAcceptedOn ?? null;
    duties.push(
      requestDuty(record, 'decide-repair', DECISION, repairAppliedOn, startsOn, repairDecidedOn ?? null, asOf),
    );
  }
  if (objectedOn !== undefined) {
    duties.push(requestDuty(record, 'answer-objection', ANSWER, objectedOn, objectedOn, answeredOn ?? null, asOf));
  }
  return duties.filter((duty) => duty !== null);
}

function requestDuty(
  record: EnterpriseRecord,
  duty: DutyKind,
  versions: Versions,
  lawOf: CalendarDate,
  startsOn: CalendarDate | null,
  doneOn: CalendarDate | null,
  asOf: CalendarDate,
): Duty | null {
  const provision = versions.find((version) => isInForce(version, lawOf));
  if (provision === undefined) return null;
  const workingDays = provision.values.workingDays ?? null;
  return dutyOnRecord(record, duty, provision, { startsOn, workingDays, doneOn }, asOf);
}
