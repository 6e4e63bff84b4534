import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { Database } from '#worker/store/database.ts';

/** A verdict as a report holds it: `file` is the path of the file, when the report covers several. */
export type ReportedVerdict = RowVerdict & { file?: string };

/** The verdicts that reached a report. A last line that was cut short acknowledges nothing; no file acknowledges nothing. */
export function readReport(path: string): ReportedVerdict[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ReportedVerdict);
}

const STORED = `SELECT row FROM record WHERE file_digest = ?1 UNION SELECT row FROM record_version WHERE file_digest = ?1
  UNION SELECT seen_row FROM record JOIN source_file f ON f.no = seen_file WHERE f.digest = ?1`;

/**
 * Looks in the register for every write that a report acknowledged: an accepted or corrected row is there as a version of a record with
 * this row as its source, a held row waits for staff, a duplicate's enterprise is known.
 * @returns how many acknowledged writes were looked for, and which are not there
 * @example const { checked, lost } = await checkAcknowledged(db, readReport(path))
 */
export async function checkAcknowledged(
  db: Database,
  verdicts: readonly ReportedVerdict[],
): Promise<{ checked: number; lost: string[] }> {
  const rowsOf = async (query: string, ...values: string[]): Promise<Set<unknown>> => {
    const { results } = await db
      .prepare(query)
      .bind(...values)
      .all();
    return new Set(results.map((row) => Object.values(row)[0]));
  };
  const known = await rowsOf('SELECT DISTINCT uscc FROM record');
  const lost: string[] = [];
  let checked = 0;
  for (const [file, own] of Map.groupBy(verdicts, (verdict) => verdict.file ?? '')) {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    const stored = await rowsOf(STORED, digest);
    const held = await rowsOf('SELECT line FROM held_row WHERE file_digest = ?1', digest);
    for (const { line, verdict, uscc } of own) {
      if (verdict === 'rejected') continue;
      checked += 1;
      const isThere =
        verdict === 'held' ? held.has(line) : verdict === 'duplicate' ? known.has(uscc) : stored.has(line);
      if (!isThere) lost.push(`${file}:${line} ${verdict}`);
    }
  }
  return { checked, lost };
}
