import type { CalendarDate } from '#domain/date.ts';
import type { Publication } from '#domain/publication.ts';
import type { RecordOutcome } from '#domain/publish.ts';

/** What the register answers about a code: what may be said of it on a day, and what any one of its records comes to on that day. */
export type RegisterEntry = {
  publication: Publication;
  outcomeOf(recordId: string): RecordOutcome;
  /** Whether a record that has ended did so because its decision was withdrawn; absent: nobody knows. */
  isWithdrawn?(recordId: string): boolean;
};

/** Enterprises changed after a point of the outbox, and the point now reached. */
export type RegisterChanges = { seq: number; usccs: readonly string[] };

/** The record as the worker reads it: always through `publish()`. Every member rejects if the database cannot be asked. */
export type Register = {
  /** Null if the register does not know the code. `uscc`: of the shape of a code; the check digit may fail. */
  read(uscc: string, asOf: CalendarDate): Promise<RegisterEntry | null>;
  /** As {@link Register.read}, several at once; unknown codes are absent. */
  readMany(usccs: readonly string[], asOf: CalendarDate): Promise<ReadonlyMap<string, RegisterEntry>>;
  /** @param limit most entries of the outbox to read; `seq` of the answer is then where to go on. Default: all there are */
  changedSince(seq: number, limit?: number): Promise<RegisterChanges>;
  /** Which of these enterprises changed after a point of the outbox. */
  changedAmong(usccs: readonly string[], seq: number): Promise<readonly string[]>;
  /** What has been received at all, kind and unit, sorted; a new one may turn "not collected" untrue on every page. */
  collectedKinds(): Promise<readonly string[]>;
  /** The outbox point up to which the index of this search engine (by default the configured one) is current. */
  indexedSeq(engine?: string): Promise<number>;
  /** Identity of this database: a build made from another one is not served. */
  databaseId(): Promise<string>;
};
