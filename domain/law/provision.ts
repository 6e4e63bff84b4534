import type { CalendarDate } from '../date.ts';

/**
 * One version of one provision of law, as data. A change of law closes the old entry (`until`) and adds a new one with the
 * same `rule`; nothing is deleted, so that a decision about any past day can still be explained.
 * `confidence`: `confirmed` only where the text itself was read; summaries, press and memory are `recalled`.
 */
export type Provision = {
  /** Stable identifier, cited in `basis` and shown on /rules, e.g. `order-45-art-13`. */
  readonly id: string;
  /** What it governs; versions that follow one another share it and may neither overlap nor leave a gap. */
  readonly rule: string;
  readonly instrument: string;
  /** Article and item in Chinese; null where the number is not known. */
  readonly article: string | null;
  /** Quotable reference in Chinese. */
  readonly citation: string;
  /** First day in force. */
  readonly from: CalendarDate;
  /** Last day in force; null while it is in force. */
  readonly until: CalendarDate | null;
  /** Numbers the rules read (months, working days). */
  readonly values?: Readonly<Record<string, number>>;
  readonly confidence: 'confirmed' | 'recalled';
  /** The day on which somebody last compared it with its source. */
  readonly checkedOn: CalendarDate;
};
