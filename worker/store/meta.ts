import type { Database } from './database.ts';

/** A fact about the database itself, or null when it was never noted. */
export async function readMeta(db: Database, key: string): Promise<string | null> {
  return db.prepare('SELECT value FROM meta WHERE key = ?1').bind(key).first<string>('value');
}

/** Notes a fact about the database itself, replacing what was noted before. */
export async function writeMeta(db: Database, key: string, value: string): Promise<void> {
  await db
    .prepare('INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .bind(key, value)
    .run();
}
