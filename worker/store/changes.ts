import type { Database } from './database.ts';

/** Enterprises that changed after a point of the outbox, each once, and the point now reached. */
export type Changes = { seq: number; usccs: string[] };

/**
 * What changed after `seq`; cost grows with what changed since, not with what is stored.
 * @param limit most outbox entries to read; the answer's `seq` is then where to go on
 * @example await changedSince(db, 0) // everything that ever changed
 */
export async function changedSince(db: Database, seq: number, limit = 1_000_000): Promise<Changes> {
  const { results } = await db
    .prepare('SELECT seq, uscc FROM outbox WHERE seq > ?1 ORDER BY seq LIMIT ?2')
    .bind(seq, limit)
    .all<{ seq: number; uscc: string }>();
  return { seq: results.at(-1)?.seq ?? seq, usccs: [...new Set(results.map(({ uscc }) => uscc))] };
}

/** The newest point of the outbox; 0 when nothing ever changed. */
export async function latestSeq(db: Database): Promise<number> {
  return (await db.prepare('SELECT max(seq) AS seq FROM outbox').first<number>('seq')) ?? 0;
}
