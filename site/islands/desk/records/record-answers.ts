import type { CalendarDate } from '#domain/date.ts';
import type { WithheldReason } from '#domain/publication.ts';
import type { RecordOutcome } from '#domain/publish.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { MeasureStage } from '#domain/records-desk/measure-actions.ts';
import type { MeasureBasis } from '#domain/records-desk/measure-basis.ts';
import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import type { Duty, DutyKind, DutyReason } from '#domain/rules/duty.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import type { LogLine } from '../desk-answers.ts';

/** The sums of one unit on the board. */
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

/** A duty that is not done. */
export type OpenDuty = {
  uscc: string;
  name: string;
  recordId: string;
  kind: RecordKind;
  duty: DutyKind;
  dueOn: CalendarDate | null;
  provision: string;
  citation: string;
  reason: DutyReason | null;
};

/** A record that is kept back. */
export type WithheldRow = {
  recordId: string;
  uscc: string;
  name: string;
  kind: RecordKind;
  unit: string;
  reason: WithheldReason;
  receivedOn: string;
};

/** A row of a file that was held. */
export type HeldItem = {
  no: number;
  fileDigest: string;
  fileName: string;
  line: number;
  rule: string;
  column: string | null;
  message: string;
  kind: RecordKind;
  summary: string;
};

/** What became of a row of a file. */
export type Verdict = 'accepted' | 'corrected' | 'duplicate' | 'held' | 'rejected';

/** A received file. */
export type Receipt = {
  digest: string;
  name: string;
  kind: RecordKind;
  rows: number;
  receivedAt: string;
  finishedAt: string | null;
  counts: Partial<Record<Verdict, number>> | null;
  units: string[];
  held: number;
};

/** What was found in one row of it. */
export type ReceiptFault = {
  line: number;
  verdict: Verdict;
  rule: string;
  column: string | null;
  message: string;
  isHeld: boolean;
};

/** A measure as the API stores it. */
export type Measure = {
  id: string;
  stage: MeasureStage;
  uscc: string;
  recordId: string;
  kind: RecordKind;
  unit: string;
  measure: RecordMeasure;
  basis: MeasureBasis;
  reason: string;
  preparedBy: string;
  preparedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  answer: string | null;
};

/** What a record comes to today, and what identifies it. */
export type RecordLine = {
  recordId: string;
  kind: RecordKind;
  unit: string;
  title: string;
  outcome: RecordOutcome;
  reason: WithheldReason | null;
};

/** One member of a record that may be corrected. */
export type RecordFact = {
  member: string;
  label: string;
  value: string | null;
  input: 'text' | 'date' | 'amount';
  isNullable: boolean;
};

/** Everything the desk knows of one record. */
export type RecordCase = RecordLine & {
  uscc: string;
  name: string;
  counterpartyName: string;
  basis: string[];
  facts: RecordFact[];
  state: Readonly<Record<string, string>>;
  days: DutyEvents;
  duties: (Omit<Duty, 'provision'> & { citation: string })[];
  measures: Measure[];
  laws: Readonly<Record<MeasureBasis, string[]>>;
  may: { prepare: boolean; note: boolean };
  asOf: CalendarDate;
  log: LogLine[];
  people: Readonly<Record<string, string>>;
};
