import type { RecordKind } from '../records/index.ts';

/** What became of a row. `corrected`: a known record changed, both versions are kept. `held`: kept for staff, not public. */
export type Verdict = 'accepted' | 'corrected' | 'duplicate' | 'held' | 'rejected';

/**
 * A file as it was received. `finishedAt` null: it was cut short, and running the same command again goes on. `counts`: rows by verdict of
 * the run that first came to the end; null before. `held`: rows that are still held now.
 */
export type Receipt = {
  no: number;
  digest: string;
  name: string;
  layout: string;
  kind: RecordKind;
  rows: number;
  receivedAt: string;
  finishedAt: string | null;
  counts: Partial<Record<Verdict, number>> | null;
  units: string[];
  held: number;
};

/** What was found in one row, as the first run told. `isHeld`: the row is held to this day. */
export type ReceiptFault = {
  line: number;
  verdict: Verdict;
  rule: string;
  column: string | null;
  message: string;
  isHeld: boolean;
};
