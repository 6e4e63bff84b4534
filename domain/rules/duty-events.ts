import type { CalendarDate } from '../date.ts';

/**
 * What staff recorded about one record besides what files say: when its decision fell, what was applied for and decided
 * (objections stand in the state of the record itself). An absent member means that nothing was recorded. Applications go to the national systems, never to this
 * portal (国办发〔2025〕22号): a unit that has them notes their days here, so that its clocks run.
 */
export type DutyEvents = {
  readonly revokedOn?: CalendarDate;
  readonly repairAppliedOn?: CalendarDate;
  readonly repairAcceptedOn?: CalendarDate;
  readonly repairDecidedOn?: CalendarDate;
  /** Only a repair that was granted must be carried out. */
  readonly repairGranted?: boolean;
};
