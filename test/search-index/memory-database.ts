import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { SqlDatabase } from '#search-index/sql-database.ts';

const MIGRATION = new URL('../../worker/migrations/0002_search.sql', import.meta.url);

/** As much of D1 over node:sqlite as the embedded engine uses, with the tables of the search index; for tests. */
export function memoryDatabase(path = ':memory:'): SqlDatabase & { sqlite: DatabaseSync } {
  const sqlite = new DatabaseSync(path);
  sqlite.exec(readFileSync(MIGRATION, 'utf8'));
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const statement = (sql: string, values: readonly unknown[]) => {
    const run = () => {
      const found = prepared.get(sql) ?? sqlite.prepare(sql);
      prepared.set(sql, found);
      return { success: true, meta: {}, results: found.all(...(values as SQLInputValue[])) };
    };
    return {
      bind: (...bound: unknown[]) => statement(sql, bound),
      all: async () => run(),
      run,
    };
  };
  const batch = async (statements: readonly { run(): unknown }[]) => {
    sqlite.exec('BEGIN');
    try {
      const answers = statements.map((one) => one.run());
      sqlite.exec('COMMIT');
      return answers;
    } catch (error) {
      sqlite.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    sqlite,
    prepare: (sql: string) => statement(sql, []) as unknown as D1PreparedStatement,
    batch: batch as unknown as SqlDatabase['batch'],
  };
}
