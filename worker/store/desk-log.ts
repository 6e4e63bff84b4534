import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { digestText } from '../desk/digest-text.ts';
import { canonicalJson } from '../ingest/canonical-json.ts';
import type { Database } from './database.ts';

/** What somebody did at the desk. `detail` holds no personal data of the public; `at` is a UTC instant. */
export type DeskLogEntry = {
  at: string;
  /** Id of the staff member, or `system`. */
  actor: string;
  action: string;
  /** What it was done with, e.g. `notice n-1`. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
};

/** One line as stored. */
export type DeskLogLine = DeskLogEntry & { seq: number; previousHash: string; hash: string };

/** What the hash of the first line follows. */
export const LOG_START = '0'.repeat(64);

type Row = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  previous_hash: string;
  hash: string;
};

const PAGE = 500;

/**
 * The hash of a line: SHA-256, hex, over the hash before it and all its members in one order.
 * @example await hashLine(LOG_START, entry) // '9f86d081…'
 */
export async function hashLine(
  previousHash: string,
  { at, actor, action, subject, detail }: DeskLogEntry,
): Promise<string> {
  const text = canonicalJson(JSON.stringify({ previousHash, at, actor, action, subject, detail }));
  return digestText(text);
}

/**
 * The statement that appends a line to the log; run it in the batch of what it tells of. If another line was appended since, the batch
 * fails on a UNIQUE constraint and nothing is done: read again and retry.
 * @example await db.batch([...changes, await appendToLog(db, { at, actor: 'staff-1', action: 'approve', subject: 'notice n-1', detail: {} })])
 */
export async function appendToLog(db: Database, entry: DeskLogEntry): Promise<D1PreparedStatement> {
  const last = await db.prepare('SELECT hash FROM desk_log ORDER BY seq DESC LIMIT 1').first<string>('hash');
  const previous = last ?? LOG_START;
  return db
    .prepare(
      `INSERT INTO desk_log (at, actor, action, subject, detail, previous_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(
      entry.at,
      entry.actor,
      entry.action,
      entry.subject,
      JSON.stringify(entry.detail),
      previous,
      await hashLine(previous, entry),
    );
}

/**
 * Lines after `seq` in order, at most 500; all subjects, or one.
 * @example await readLog(db, { after: 0, subject: 'notice n-1' })
 */
export async function readLog(
  db: Database,
  { after, subject }: { after: number; subject?: string },
): Promise<DeskLogLine[]> {
  const { results } = await db
    .prepare('SELECT * FROM desk_log WHERE seq > ?1 AND (?2 IS NULL OR subject = ?2) ORDER BY seq LIMIT ?3')
    .bind(after, subject ?? null, PAGE)
    .all<Row>();
  return results.map(({ previous_hash, detail, ...row }) => ({
    ...row,
    detail: JSON.parse(detail) as Record<string, unknown>,
    previousHash: previous_hash,
  }));
}

/** What is wrong with the log: at which line, and what. */
export type LogFault = { seq: number; fault: 'line-changed' | 'line-missing' | 'end-missing' };

/**
 * Follows the chain of hashes from the first line to the last. A line that was changed, removed, inserted or moved breaks it; lines cut off the
 * end show by the numbers that were given out. Whoever rewrites these too is seen only beside an earlier `count` and `head` kept elsewhere.
 * @example await verifyLog(db) // { count: 812, head: '9f86…', fault: null }
 */
export async function verifyLog(db: Database): Promise<{ count: number; head: string; fault: LogFault | null }> {
  let head = LOG_START;
  let count = 0;
  let after = 0;
  for (;;) {
    const lines = await readLog(db, { after });
    for (const line of lines) {
      if (line.previousHash !== head) return { count, head, fault: { seq: line.seq, fault: 'line-missing' } };
      if ((await hashLine(head, line)) !== line.hash)
        return { count, head, fault: { seq: line.seq, fault: 'line-changed' } };
      head = line.hash;
      count += 1;
      after = line.seq;
    }
    if (lines.length === PAGE) continue;
    const isCut = (await lastNumberGiven(db)) > after;
    return { count, head, fault: isCut ? { seq: after + 1, fault: 'end-missing' } : null };
  }
}

/** The number of the last line there ever was; 0 before the first. */
async function lastNumberGiven(db: Database): Promise<number> {
  return (await db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'desk_log'").first<number>('seq')) ?? 0;
}
