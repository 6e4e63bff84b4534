import type { Database } from './database.ts';
import { readMeta } from './meta.ts';

/**
 * The random name this database was given when it was made; tells a build whether its pages belong to it.
 * @throws Error if the migrations have not been applied
 */
export async function databaseId(db: Database): Promise<string> {
  const id = await readMeta(db, 'database_id');
  if (id === null)
    throw new Error('The database has no id: its migrations were not applied. Apply them, then start again.');
  return id;
}
