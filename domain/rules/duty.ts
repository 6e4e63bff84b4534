import type { CalendarDate } from '../date.ts';
import type { Provision } from '../law/provision.ts';
import type { RecordKind } from '../records/index.ts';

/**
 * What a unit owes by a day. `publish`: under the name of the party (Order 45 Arts. 9, 10 and their like); `publish-dual`: as 双公示,
 * tracked separately; `push`: send it to the province where the party is registered; `withdraw`: take down a decision that fell;
 * `stop`: end publicity after repair; `accept-repair`, `decide-repair`: the application; `answer-objection`: the objection.
 */
export type DutyKind =
  | 'publish'
  | 'publish-dual'
  | 'push'
  | 'withdraw'
  | 'stop'
  | 'accept-repair'
  | 'decide-repair'
  | 'answer-objection';

/**
 * What stands behind a state. Of `unknown`: no holiday table for a year the term enters, no day from which it runs, no term known in
 * the law, the act not recorded by this system, or the record itself in doubt. Of `due` and `overdue`: `in-review`, kept back until
 * staff decide. Of `done`: `first-seen-here`, done at the latest on that day, the unit having stated none.
 */
export type DutyReason =
  | 'no-holiday-table'
  | 'no-start-day'
  | 'no-term-known'
  | 'not-recorded'
  | 'record-in-doubt'
  | 'in-review'
  | 'first-seen-here';

/** Done, running, past its last day, or not to be told. A term's last day is still `due` (民法典 Arts. 201, 203). */
export type DutyState = 'done' | 'due' | 'overdue' | 'unknown';

/**
 * One duty on one record on one legal day. Never public: it speaks of units, and of records the public may not see.
 * `dueOn` is the last day on which it is in time; null where it cannot be computed. `doneOn` later than `dueOn`: done late.
 */
export type Duty = {
  readonly recordId: string;
  readonly recordKind: RecordKind;
  /** Who owes it (谁产生、谁提供、谁负责; Order 45 Art. 16). */
  readonly unit: string;
  readonly duty: DutyKind;
  readonly provision: Provision;
  /** The term, in working days; null where the law's term is not known. */
  readonly workingDays: number | null;
  /** The day of the event that started it; not counted itself. */
  readonly startsOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly state: DutyState;
  readonly reason: DutyReason | null;
};
