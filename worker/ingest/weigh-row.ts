import { canonicalJson } from './canonical-json.ts';
import type { IngestRow } from './ingest-row.ts';
import type { KnownRecord } from './known-state.ts';

/**
 * What a row is to the record it names.
 * `new`: there is no such record. `change`: a later file says something else. `same`: it says what is stored.
 * `confirmed`: so, and no file as late as this one said it before. `superseded`: a file received later has spoken.
 * `conflict`: another row of the same file says something else.
 */
export type RowWeight = 'new' | 'change' | 'same' | 'confirmed' | 'superseded' | 'conflict';

/**
 * Weighs a row against what is stored. It only looks at which file is the latest, so the answer does not depend on how often and in
 * which batches files are imported again: a file whose rows are all in changes nothing more.
 * @param fileNo place of the file in the order of first receipt
 * @example weighRow(undefined, body, row, 7) // 'new'
 */
export function weighRow(record: KnownRecord | undefined, body: string, row: IngestRow, fileNo: number): RowWeight {
  if (record === undefined) return 'new';
  if (saysTheSame(record, body, row)) return fileNo > record.seenFile ? 'confirmed' : 'same';
  if (fileNo > record.seenFile) return 'change';
  if (fileNo < record.seenFile) return 'superseded';
  return row.line === record.seenRow ? 'same' : 'conflict';
}

function saysTheSame(record: KnownRecord, body: string, row: IngestRow): boolean {
  if (record.counterpartyName !== row.counterpartyName || record.demo !== row.demo) return false;
  if (record.body === body) return true;
  // Two versions of the program may write the keys of a body in different orders, which leaves its length.
  return record.body.length === body.length && canonicalJson(record.body) === canonicalJson(body);
}
