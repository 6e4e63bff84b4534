import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import type { Database } from '#worker/store/database.ts';

const SCHEMA = join(import.meta.dirname, '../../worker/migrations/0002_search.sql');
const TABLES = ['search_document', 'search_body', 'search_identifier', 'search_gram'];

/** The same database for code that opens transactions of its own, inside one that is open already. */
function insideTransaction(db: Database): Database {
  return {
    prepare: (query) => db.prepare(query),
    exec: (query) => db.exec(query),
    async batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
      const results: D1Result<T>[] = [];
      for (const statement of statements) results.push(await statement.all<T>());
      return results;
    },
  };
}

/**
 * Makes the embedded search index anew from the record, as of a legal day, whatever state its tables are in. One transaction on the Node
 * host: until it ends, searches meet the index as it was, never a part of the new one; other writers wait. Killed, it changes nothing.
 * @returns how many enterprises were looked at
 * @throws what the database throws; then the index is as it was
 * @example await rebuildIndex(db, '2026-11-24' as CalendarDate) // 320
 */
export async function rebuildIndex(db: Database, asOf: CalendarDate): Promise<number> {
  const engine = embeddedEngine(insideTransaction(db), placeNames(xianning));
  await db.prepare('BEGIN IMMEDIATE').run();
  try {
    for (const table of TABLES) await db.prepare(`DROP TABLE IF EXISTS ${table}`).run();
    for (const statement of statementsOf(readFileSync(SCHEMA, 'utf8'))) await db.prepare(statement).run();
    for (const table of ['index_day', 'index_progress']) {
      await db.prepare(`DELETE FROM ${table} WHERE engine = ?1`).bind(engine.name).run();
    }
    const { indexed } = await syncSearch(insideTransaction(db), engine, asOf, xianning);
    await db.prepare('COMMIT').run();
    return indexed;
  } catch (error) {
    await db.prepare('ROLLBACK').run();
    throw error;
  }
}

/** The statements of a migration, without its comments. */
function statementsOf(sql: string): string[] {
  return sql
    .replaceAll(/--[^\n]*/g, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
