import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Database } from './database.ts';

/** How many numbers of public enterprises one part of the dumps spans. A migration rests on it. */
export const PART_SIZE = 500;

/** A file that is kept: its name, which ends in a part of its digest, its size, and the SHA-256 of its bytes in hex. */
export type KeptFile = { name: string; bytes: number; sha256: string };

/** A part of the dumps as it was last made. */
export type OpenPart = { no: number; enterprises: number; records: number; ndjson: KeptFile; csv: KeptFile };

const TOUCH = `INSERT INTO open_part (no, version)
  SELECT DISTINCT (no - 1) / ${PART_SIZE}, 1 FROM public_enterprise WHERE uscc IN (SELECT value FROM json_each(?1))
  ON CONFLICT (no) DO UPDATE SET version = version + 1`;

/**
 * Marks the parts that hold these enterprises as no longer current; to be run in the transaction that changes what is public of them, before and
 * after.
 * @param codes JSON array of codes
 */
export function touchParts(db: Database, codes: string): D1PreparedStatement {
  return db.prepare(TOUCH).bind(codes);
}

/** A part that must be made anew, and from which version. */
export type StalePart = { no: number; version: number };

/**
 * The parts that are not current, in order.
 * @param edition the form in which they must have been made
 */
export async function readStaleParts(db: Database, edition: string): Promise<StalePart[]> {
  const { results } = await db
    .prepare('SELECT no, version FROM open_part WHERE made_version IS NOT version OR made_form IS NOT ?1 ORDER BY no')
    .bind(edition)
    .all<StalePart>();
  return results;
}

/** The codes of the public enterprises whose numbers a part spans, in order. */
export async function readPartCodes(db: Database, no: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT uscc FROM public_enterprise WHERE no > ?1 AND no <= ?2 ORDER BY no')
    .bind(no * PART_SIZE, (no + 1) * PART_SIZE)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/** Notes that a part was made from a version. If it changed meanwhile, it stays stale. */
export async function notePart(
  db: Database,
  { version, ...part }: OpenPart & StalePart,
  edition: string,
): Promise<void> {
  await db
    .prepare(
      `UPDATE open_part SET made_version = ?2, made_form = ?3, enterprises = ?4, records = ?5, ndjson = ?6, csv = ?7
       WHERE no = ?1`,
    )
    .bind(
      part.no,
      version,
      edition,
      part.enterprises,
      part.records,
      JSON.stringify(part.ndjson),
      JSON.stringify(part.csv),
    )
    .run();
}

/** Every part as it was last made, in the order of the dumps; those that were never made are absent. */
export async function readParts(db: Database): Promise<OpenPart[]> {
  const { results } = await db
    .prepare('SELECT no, enterprises, records, ndjson, csv FROM open_part WHERE ndjson IS NOT NULL ORDER BY no')
    .all<{ no: number; enterprises: number; records: number; ndjson: string; csv: string }>();
  return results.map((row) => ({
    ...row,
    ndjson: JSON.parse(row.ndjson) as KeptFile,
    csv: JSON.parse(row.csv) as KeptFile,
  }));
}

/** Marks parts whose files are gone as to be made again. */
export async function forgetParts(db: Database, nos: readonly number[]): Promise<void> {
  await db
    .prepare('UPDATE open_part SET version = version + 1 WHERE no IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(nos))
    .run();
}
