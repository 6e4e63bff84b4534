import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A statement ready to run. `columns`: names of what it answers, none if it only writes. `changes`: what the last write changed. */
export type CompiledStatement = {
  readonly statement: StatementSync;
  readonly columns: readonly string[];
  changes(): { changed: number; rowId: number };
};

const REMEMBERED = 200;

/**
 * Compiles statements and remembers the last 200 by their text: compiling costs more than most of them take to run.
 * @throws what SQLite says about the statement
 * @example const compile = compileStatements(connection); compile('SELECT 1 AS one').columns // ['one']
 */
export function compileStatements(connection: DatabaseSync): (query: string) => CompiledStatement {
  const known = new Map<string, CompiledStatement>();
  const last = connection.prepare('SELECT changes() AS changed, last_insert_rowid() AS rowId');
  const changes = (): { changed: number; rowId: number } => {
    const row = last.get();
    return { changed: Number(row?.changed), rowId: Number(row?.rowId) };
  };
  return (query) => {
    const found = known.get(query);
    if (found !== undefined) {
      known.delete(query);
      known.set(query, found);
      return found;
    }
    const statement = connection.prepare(query);
    const compiled = { statement, columns: statement.columns().map(({ name }) => name), changes };
    known.set(query, compiled);
    const oldest = known.keys().next().value;
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return compiled;
  };
}
