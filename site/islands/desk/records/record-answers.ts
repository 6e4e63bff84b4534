import type { CalendarDate } from '#domain/date.ts';
import type { WithheldReason } from '#domain/publication.ts';
import type { RecordOutcome } from '#domain/publish.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { OpenDuty as ListedDuty } from '#domain/records-desk/desk-lists.ts';
import type { MeasureBasis } from '#domain/records-desk/measure-basis.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import type { Duty } from '#domain/rules/duty.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import type { LogLine } from '../desk-answers.ts';

/** A duty that is not done, with the words of its provision. */
export type OpenDuty = ListedDuty & { citation: string };

/** A measure as the API answers it. */
export type Measure = Omit<StoredMeasure, 'no' | 'seen'>;

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
