import type { Database } from '../store/database.ts';

/**
 * A text that differs once anything was committed to the database, by this process or another. Costs microseconds, so it can be
 * asked for every request. SQLite only: D1 has no such thing.
 * @example (await databaseVersion(db)) === before // nothing was committed since
 */
export async function databaseVersion(db: Database): Promise<string> {
  // data_version moves with commits of other connections, total_changes with this one's own.
  const [others, own] = await Promise.all([
    db.prepare('PRAGMA data_version').first<number>('data_version'),
    db.prepare('SELECT total_changes() AS changes').first<number>('changes'),
  ]);
  return `${others} ${own}`;
}
