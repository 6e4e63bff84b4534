import type { Database } from './database.ts';

/** Enterprises that changed after a point of the outbox, each once, and the point now reached. */
export type Changes = { seq: number; usccs: string[] };

// Entries read in one go, so that memory and the time of one statement stay bounded however far behind the reader is.
const PAGE = 10_000;

/**
 * What changed after `seq`; cost grows with what changed since, not with what is stored.
 * @param limit most outbox entries to read; the answer's `seq` is then where to go on. Default: all there are
 * @example await changedSince(db, 0) // everything that ever changed
 */
export async function changedSince(db: Database, seq: number, limit = Number.POSITIVE_INFINITY): Promise<Changes> {
  const usccs = new Set<string>();
  let reached = seq;
  for (let left = limit; ; ) {
    const size = Math.min(left, PAGE);
    const { results } = await db
      .prepare('SELECT seq, uscc FROM outbox WHERE seq > ?1 ORDER BY seq LIMIT ?2')
      .bind(reached, size)
      .all<{ seq: number; uscc: string }>();
    for (const { uscc } of results) usccs.add(uscc);
    reached = results.at(-1)?.seq ?? reached;
    left -= results.length;
    if (results.length < size || left === 0) return { seq: reached, usccs: [...usccs] };
  }
}

/**
 * Which of these enterprises changed after `seq`; cost grows with their number alone.
 * @example await changedAmong(db, ['91421200MA0XN00A4C'], 812) // [] if it did not
 */
export async function changedAmong(db: Database, usccs: readonly string[], seq: number): Promise<string[]> {
  if (usccs.length === 0) return [];
  const { results } = await db
    .prepare('SELECT DISTINCT uscc FROM outbox WHERE uscc IN (SELECT value FROM json_each(?1)) AND seq > ?2')
    .bind(JSON.stringify(usccs), seq)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/** The newest point of the outbox; 0 when nothing ever changed. */
export async function latestSeq(db: Database): Promise<number> {
  return (await db.prepare('SELECT max(seq) AS seq FROM outbox').first<number>('seq')) ?? 0;
}
