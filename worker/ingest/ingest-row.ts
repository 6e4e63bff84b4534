import type { EnterpriseRecord } from '#domain/enterprise.ts';
import type { RecordKind } from '#domain/records/index.ts';

type BodyOf<Kind extends RecordKind> = Extract<EnterpriseRecord, { kind: Kind }>['body'];

type OfKind<Kind extends RecordKind> = { kind: Kind; body: BodyOf<Kind> };

/**
 * One record read from one row of a department's file, already validated against its schema and free of identity numbers.
 * `naturalKey` identifies the record within its kind and enterprise across files (see domain/records/natural-key.ts).
 */
export type IngestRow = {
  line: number;
  /** Normalised; of the shape of a USCC, the check digit may fail (see `checkDigitValid`). */
  uscc: string;
  checkDigitValid: boolean;
  counterpartyName: string;
  naturalKey: string;
  unit: string;
  demo: boolean;
  /** A warning to report with an accepted row, e.g. a licence number whose check digit fails. */
  warning: { rule: string; column: string; message: string } | null;
} & { [Kind in RecordKind]: OfKind<Kind> }[RecordKind];

/**
 * The file a batch of rows came from. `digest`: SHA-256 of its bytes, hex. `receivedAt`: UTC instant. `receivedOn`: legal day.
 * `sender`: the unit that sent it, where the file or the command says so; it counts as having delivered even if no row names it.
 */
export type SourceFile = {
  digest: string;
  name: string;
  layout: string;
  kind: RecordKind;
  encoding: string;
  rows: number;
  sender: string | null;
  receivedAt: string;
  receivedOn: string;
};
