import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import type { Database } from '#worker/store/database.ts';
import { publicTable } from '#worker/store/public-table.ts';

const MIGRATIONS = join(import.meta.dirname, '../../worker/migrations');
const DERIVED = [
  {
    schema: '0008_search.sql',
    tables: ['search_document', 'search_body', 'search_identifier', 'search_gram', 'search_frequency'],
  },
  { schema: '0003_public.sql', tables: ['public_enterprise', 'public_entry', 'public_tally', 'public_facet'] },
  // Numbers of enterprises are given anew, and with them what each part of open data holds.
  { schema: '0013_open_data.sql', tables: ['open_part', 'open_dump', 'open_day'] },
];

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
 * Makes the embedded search index and the table of what is public anew from the record, as of a legal day, whatever state their tables
 * are in. One transaction on the Node host: until it ends, visitors meet them as they were, never a part of the new ones; other writers
 * wait. Killed, it changes nothing.
 * @returns how many enterprises were looked at
 * @throws what the database throws; then everything is as it was
 * @example await rebuildIndex(db, '2026-11-24' as CalendarDate) // 320
 */
export async function rebuildIndex(db: Database, asOf: CalendarDate): Promise<number> {
  const inside = insideTransaction(db);
  const engine = embeddedEngine(inside, placeNames(xianning));
  await db.prepare('BEGIN IMMEDIATE').run();
  try {
    for (const { schema, tables } of DERIVED) {
      for (const table of tables) await db.prepare(`DROP TABLE IF EXISTS ${table}`).run();
      const statements = statementsOf(readFileSync(join(MIGRATIONS, schema), 'utf8'));
      for (const statement of statements) await db.prepare(statement).run();
    }
    for (const table of ['index_day', 'index_progress']) {
      await db.prepare(`DELETE FROM ${table} WHERE engine IN (?1, ?2)`).bind(engine.name, publicTable(xianning)).run();
    }
    const { indexed } = await syncSearch(inside, engine, asOf, xianning);
    await syncPublic(inside, asOf, xianning);
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
