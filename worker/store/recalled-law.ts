import type { Database } from './database.ts';
import { readMeta } from './meta.ts';

const KEY = 'recalled-law';

/** Whether records may be shown whose term rests on a provision that nobody has read in its own text. */
export type RecalledLaw = 'publish' | 'refuse';

/**
 * Makes the database follow the setting of its operator. The database holds it, so that every process and command reads the same. A change
 * tells every enterprise to pages, index and lists, and leaves an audit line; said again, it changes nothing.
 * @param at UTC instant
 * @example await applyRecalledLaw(db, 'refuse', '2026-11-24T01:00:00.000Z')
 */
export async function applyRecalledLaw(db: Database, setting: RecalledLaw, at: string): Promise<void> {
  const before = (await readMeta(db, KEY)) ?? 'publish';
  if (before === setting) return;
  await db.batch([
    db
      .prepare('INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .bind(KEY, setting),
    db.prepare("INSERT INTO outbox (uscc, reason, at) SELECT uscc, 'recalled-law', ?1 FROM enterprise").bind(at),
    db
      .prepare("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'operator', 'recalled-law', ?2, ?3)")
      .bind(at, setting, JSON.stringify({ before })),
  ]);
}

/** Reads the setting beside the records of enterprises; no row: nothing was ever set, and recalled law is published on. */
export const SELECT_RECALLED_LAW = `SELECT value FROM meta WHERE key = '${KEY}'`;
