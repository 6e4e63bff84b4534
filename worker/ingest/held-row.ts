import type { RecordKind } from '#domain/records/index.ts';

/**
 * A row that is kept for staff to decide on and is never public. It carries no personal data: neither `message` nor `summary`
 * repeats an identity number, a natural person's name or any free text of the row (PIPL Arts. 6, 34).
 * @example { line: 7, rule: 'name-only', column: '统一社会信用代码', message: '…', uscc: null, kind: 'penalty', summary: '行政处罚 …〔2026〕7号' }
 */
export type HeldRow = {
  line: number;
  /** Code of the rule that held the row, see docs/import.md, e.g. `natural-person`. */
  rule: string;
  /** Header of the column that made the rule apply, as the file writes it. */
  column?: string;
  /** Chinese: why the row is held and what the clerk or the reviewer does about it. */
  message: string;
  /** The code of the party, normalised and of the shape of a USCC; null where the row has none or it may be a person's number. */
  uscc: string | null;
  kind: RecordKind;
  /** Id of the record the row would give (see recordId); absent where its code or what identifies the record is not known. */
  recordId?: string;
  /** Chinese: kind of record and what identifies it (organisation, document number), enough to find it in the file again. */
  summary: string;
};
