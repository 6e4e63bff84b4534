import type { Database } from './database.ts';

/** Forgets how far an engine was brought, so that it is brought up from the beginning. */
export async function forgetIndexProgress(db: Database, engine: string): Promise<void> {
  await db.batch(
    ['index_progress', 'index_day'].map((table) => db.prepare(`DELETE FROM ${table} WHERE engine = ?1`).bind(engine)),
  );
}

/**
 * Notes that what was built under one name now answers under another: how far it was brought goes with it, and the audit gets a line.
 * @example await adoptIndexProgress(db, 'meilisearch-20261124', 'meilisearch-5f0c21aa', { at, held: 320, building })
 */
export async function adoptIndexProgress(
  db: Database,
  from: string,
  to: string,
  { at, held, building }: { at: string; held: number; building: string },
): Promise<void> {
  const tables = ['index_progress', 'index_day'];
  await db.batch([
    ...tables.map((table) => db.prepare(`DELETE FROM ${table} WHERE engine = ?1`).bind(to)),
    ...tables.map((table) => db.prepare(`UPDATE ${table} SET engine = ?2 WHERE engine = ?1`).bind(from, to)),
    db
      .prepare("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'search', 'index-swapped', ?2, ?3)")
      .bind(at, to, JSON.stringify({ built: building, enterprises: held })),
  ]);
}
