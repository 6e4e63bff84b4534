import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { D1ExecResult, D1PreparedStatement, D1Result } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';

const REMEMBERED = 200;

/** Gives a compiled statement, and whether it answers with rows. */
type Remembered = (query: string) => { statement: StatementSync; answers: boolean };

/**
 * `node:sqlite` behind D1's own public interface, so that the store is the same code on both hosts. The calls are synchronous inside
 * and asynchronous outside; `batch` is one transaction that takes the write lock at once, all or nothing.
 * @example const db = sqliteD1(new DatabaseSync('jianxin.sqlite')); await db.prepare('SELECT ?1 AS one').bind(1).first('one') // 1
 */
export function sqliteD1(connection: DatabaseSync): Database {
  const statements = rememberedStatements(connection);
  return {
    prepare: (query) => new SqlitePreparedStatement(statements, query, []),
    async batch<T>(prepared: D1PreparedStatement[]): Promise<D1Result<T>[]> {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const results = prepared.map((statement) => {
          if (!(statement instanceof SqlitePreparedStatement))
            throw new TypeError('batch takes statements of its own database.');
          return statement.execute<T>();
        });
        connection.exec('COMMIT');
        return results;
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    async exec(query): Promise<D1ExecResult> {
      const started = performance.now();
      connection.exec(query);
      return { count: 1, duration: performance.now() - started };
    },
  };
}

/** A statement with its values. Like D1's it is not changed by `bind`, which gives another one. */
class SqlitePreparedStatement implements D1PreparedStatement {
  readonly #statements: Remembered;
  readonly #query: string;
  readonly #values: readonly SQLInputValue[];

  constructor(statements: Remembered, query: string, values: readonly SQLInputValue[]) {
    this.#statements = statements;
    this.#query = query;
    this.#values = values;
  }

  bind(...values: unknown[]): D1PreparedStatement {
    return new SqlitePreparedStatement(this.#statements, this.#query, values.map(toSqlValue));
  }

  async first<T>(column?: string): Promise<T | null> {
    const row = this.#statements(this.#query).statement.get(...this.#values);
    if (row === undefined) return null;
    if (column === undefined) return row as T;
    if (!(column in row)) throw new Error(`D1_ERROR: there is no column ${column}`);
    return row[column] as T;
  }

  async run<T>(): Promise<D1Result<T>> {
    return this.execute<T>();
  }

  async all<T>(): Promise<D1Result<T>> {
    return this.execute<T>();
  }

  raw<T = unknown[]>(options: { columnNames: true }): Promise<[string[], ...T[]]>;
  raw<T = unknown[]>(options?: { columnNames?: false }): Promise<T[]>;
  async raw<T = unknown[]>(options?: { columnNames?: boolean }): Promise<T[] | [string[], ...T[]]> {
    const { statement } = this.#statements(this.#query);
    const names = statement.columns().map(({ name }) => name);
    const rows = statement.all(...this.#values).map((row) => names.map((name) => row[name]) as T);
    return options?.columnNames === true ? [names, ...rows] : rows;
  }

  /** Runs now and answers as D1's `run` and `all` do. */
  execute<T>(): D1Result<T> {
    const started = performance.now();
    const { statement, answers } = this.#statements(this.#query);
    if (answers) {
      const results = statement.all(...this.#values) as T[];
      return { success: true, results, meta: metaOf(started, 0, 0) };
    }
    const { changes, lastInsertRowid } = statement.run(...this.#values);
    return { success: true, results: [], meta: metaOf(started, Number(changes), Number(lastInsertRowid)) };
  }
}

function metaOf(started: number, changes: number, lastRowId: number): D1Result['meta'] {
  return {
    duration: performance.now() - started,
    size_after: 0,
    rows_read: 0,
    rows_written: changes,
    last_row_id: lastRowId,
    changed_db: changes > 0,
    changes,
  };
}

function toSqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`D1_TYPE_ERROR: type '${typeof value}' is not supported as a bound value`);
}

/** Compiled statements by their text, the least recently used forgotten first: compiling costs more than most of them run. */
function rememberedStatements(connection: DatabaseSync): Remembered {
  const known = new Map<string, ReturnType<Remembered>>();
  return (query) => {
    const found = known.get(query);
    if (found !== undefined) {
      known.delete(query);
      known.set(query, found);
      return found;
    }
    const statement = connection.prepare(query);
    const compiled = { statement, answers: statement.columns().length > 0 };
    known.set(query, compiled);
    const oldest = known.keys().next().value;
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return compiled;
  };
}
