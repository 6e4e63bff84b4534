import type { D1Result } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';
import type { IngestRow } from './ingest-row.ts';

/**
 * A file as it was first received. `no` orders files by that moment: what an earlier file says never replaces what a later one said,
 * however often and in whatever order files are imported again.
 */
export type KnownFile = { no: number; receivedAt: string; receivedOn: string };

/** An enterprise as the writer knows it: its name, whether the register says so, and its former names. */
export type KnownEnterprise = { name: string; basis: 'registration' | 'record'; formerNames: readonly string[] };

/**
 * A stored record as the writer compares with it. `seenFile`, `seenRow`: the latest file, and its row, that gave this record, whether it
 * changed it or only said the same again. `stored`: version and file as the database has them, before this batch; null if it has none.
 */
export type KnownRecord = {
  version: number;
  body: string;
  counterpartyName: string;
  demo: boolean;
  seenFile: number;
  seenRow: number;
  stored: Expected | null;
};

/** A stored record as it must still be when the batch is written. */
export type Expected = { version: number; seenFile: number };

/**
 * What the database holds of what a batch touches; the writer keeps it current while it goes through the batch. `heldLines`: lines of
 * this file in the batch's range that were held before, with the code they were held for (see heldLine), and the rule.
 */
export type KnownState = {
  file: KnownFile;
  enterprises: Map<string, KnownEnterprise>;
  records: Map<string, KnownRecord>;
  heldLines: ReadonlyMap<string, string>;
};

/** How `KnownState.heldLines` names a line and a code. */
export function heldLine(line: number, uscc: string | null): string {
  return `${line} ${uscc ?? ''}`;
}

type FileRow = { no: number; received_at: string; received_on: string };
type EnterpriseRow = { uscc: string; name: string; name_basis: 'registration' | 'record'; former_names: string };
type HeldLineRow = { line: number; uscc: string | null; rule: string };
type RecordRow = {
  id: string;
  version: number;
  body: string;
  counterparty_name: string;
  demo: number;
  seen_file: number;
  seen_row: number;
};

/**
 * Reads what a batch needs to know as of one moment, in four statements whatever its size.
 * @param ids id of the record of each row
 * @throws Error if the file was not begun
 */
export async function readKnownState(
  db: Database,
  digest: string,
  rows: readonly IngestRow[],
  ids: readonly string[],
): Promise<KnownState> {
  let first = Number.MAX_SAFE_INTEGER;
  let last = 0;
  for (const { line } of rows) {
    first = Math.min(first, line);
    last = Math.max(last, line);
  }
  const codes = JSON.stringify([...new Set(rows.map(({ uscc }) => uscc))]);
  const keys = JSON.stringify(rows.map((row, place) => [row.uscc, ids[place]]));
  const [files, enterprises, records, held] = (await db.batch([
    db.prepare('SELECT no, received_at, received_on FROM source_file WHERE digest = ?1').bind(digest),
    db
      .prepare(
        'SELECT uscc, name, name_basis, former_names FROM enterprise WHERE uscc IN (SELECT value FROM json_each(?1))',
      )
      .bind(codes),
    db
      .prepare(
        `SELECT r.id, r.version, r.body, r.counterparty_name, r.demo, r.seen_file, r.seen_row
         FROM json_each(?1) j JOIN record r ON r.uscc = j.value->>0 AND r.id = j.value->>1`,
      )
      .bind(keys),
    db
      .prepare('SELECT line, uscc, rule FROM held_row WHERE file_digest = ?1 AND line BETWEEN ?2 AND ?3')
      .bind(digest, first, last),
  ])) as [D1Result<FileRow>, D1Result<EnterpriseRow>, D1Result<RecordRow>, D1Result<HeldLineRow>];
  const [file] = files.results;
  if (file === undefined) throw new Error('Rows of a file that was not begun. Call beginFile first.');
  return {
    file: { no: file.no, receivedAt: file.received_at, receivedOn: file.received_on },
    enterprises: new Map(
      enterprises.results.map(({ uscc, name, name_basis: basis, former_names: formerNames }) => [
        uscc,
        { name, basis, formerNames: JSON.parse(formerNames) as string[] },
      ]),
    ),
    records: new Map(records.results.map((row) => [row.id, toKnownRecord(row)])),
    heldLines: new Map(held.results.map(({ line, uscc, rule }) => [heldLine(line, uscc), rule])),
  };
}

function toKnownRecord(row: RecordRow): KnownRecord {
  return {
    version: row.version,
    body: row.body,
    counterpartyName: row.counterparty_name,
    demo: row.demo === 1,
    seenFile: row.seen_file,
    seenRow: row.seen_row,
    stored: { version: row.version, seenFile: row.seen_file },
  };
}
