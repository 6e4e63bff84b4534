import type { CalendarDate } from '../date.ts';
import type { WithheldReason } from '../publication.ts';
import type { RecordKind } from '../records/index.ts';
import type { DutyKind, DutyReason } from '../rules/duty.ts';

/** What one unit owes on a day, in numbers; see UnitTally of `npm run duties`. */
export type UnitSums = {
  unit: string;
  overdue: number;
  due: number;
  unknown: number;
  done: number;
  late: number;
  cameLate: number;
  withheld: number;
};

/** One duty that is not done. `dueOn` null: it cannot be computed; `provision`: id of the law. */
export type OpenDuty = {
  uscc: string;
  name: string;
  recordId: string;
  kind: RecordKind;
  duty: DutyKind;
  dueOn: CalendarDate | null;
  provision: string;
  reason: DutyReason | null;
};

/** A stored record that is kept back. */
export type WithheldRow = {
  recordId: string;
  uscc: string;
  name: string;
  kind: RecordKind;
  unit: string;
  reason: WithheldReason;
  receivedOn: CalendarDate;
};

/** A row of a file that was not taken in and waits for a decision. `no` orders them. */
export type HeldItem = {
  no: number;
  fileDigest: string;
  fileName: string;
  line: number;
  rule: string;
  column: string | null;
  message: string;
  uscc: string | null;
  kind: RecordKind;
  summary: string;
  heldAt: string;
};
