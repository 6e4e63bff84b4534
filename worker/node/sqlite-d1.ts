import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { D1ExecResult, D1PreparedStatement, D1Result } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';
import { type CompiledStatement, compileStatements } from './compiled-statements.ts';

/**
 * `node:sqlite` behind D1's own public interface, so that the store is the same code on both hosts. The calls are synchronous inside
 * and asynchronous outside. `batch` is one transaction, all or nothing: it takes the write lock at once, unless every statement is a
 * SELECT; then it reads as of one moment and waits for nobody. `meta` counts changes; what D1 bills for (rows read, size) is 0 here.
 * @example const db = sqliteD1(new DatabaseSync('jianxin.sqlite')); await db.prepare('SELECT ?1 AS one').bind(1).first('one') // 1
 */
export function sqliteD1(connection: DatabaseSync): Database {
  const compile = compileStatements(connection);
  return {
    prepare: (query) => new SqlitePreparedStatement(compile, query, []),
    async batch<T>(prepared: D1PreparedStatement[]): Promise<D1Result<T>[]> {
      const statements = prepared.map((statement) => {
        if (statement instanceof SqlitePreparedStatement) return statement;
        throw new TypeError('D1_ERROR: batch takes statements of its own database.');
      });
      return asD1(() => inTransaction(connection, statements, () => statements.map((one) => one.execute<T>())));
    },
    // One statement a line, as D1 reads it.
    async exec(query): Promise<D1ExecResult> {
      const started = performance.now();
      const lines = query.split('\n').filter((line) => line.trim() !== '');
      asD1(() => {
        for (const line of lines) connection.exec(line);
      });
      return { count: lines.length, duration: performance.now() - started };
    },
  };
}

function inTransaction<T>(
  connection: DatabaseSync,
  statements: readonly { readonly isSelect: boolean }[],
  run: () => T,
): T {
  connection.exec(statements.every(({ isSelect }) => isSelect) ? 'BEGIN' : 'BEGIN IMMEDIATE');
  try {
    const result = run();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Errors of SQLite as D1 words them: `D1_ERROR: UNIQUE constraint failed: record.uscc`. */
function asD1<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') throw error;
    throw new Error(`D1_ERROR: ${error.message}`, { cause: error });
  }
}

/** A statement with its values. Like D1's it is compiled when it runs, and `bind` gives another one. */
class SqlitePreparedStatement implements D1PreparedStatement {
  readonly #compile: (query: string) => CompiledStatement;
  readonly #query: string;
  readonly #values: readonly SQLInputValue[];

  constructor(compile: (query: string) => CompiledStatement, query: string, values: readonly SQLInputValue[]) {
    this.#compile = compile;
    this.#query = query;
    this.#values = values;
  }

  get isSelect(): boolean {
    return /^\s*SELECT\b/i.test(this.#query);
  }

  bind(...values: unknown[]): D1PreparedStatement {
    return new SqlitePreparedStatement(this.#compile, this.#query, values.map(toSqlValue));
  }

  async first<T>(column?: string): Promise<T | null> {
    const row = asD1(() => this.#compile(this.#query).statement.get(...this.#values));
    if (row === undefined) return null;
    if (column === undefined) return plainRow(row) as T;
    if (!(column in row)) throw new Error(`D1_COLUMN_NOTFOUND: Column not found (${column})`);
    return plainValue(row[column]) as T;
  }

  async run<T>(): Promise<D1Result<T>> {
    return asD1(() => this.execute<T>());
  }

  async all<T>(): Promise<D1Result<T>> {
    return asD1(() => this.execute<T>());
  }

  raw<T = unknown[]>(options: { columnNames: true }): Promise<[string[], ...T[]]>;
  raw<T = unknown[]>(options?: { columnNames?: false }): Promise<T[]>;
  async raw<T = unknown[]>(options?: { columnNames?: boolean }): Promise<T[] | [string[], ...T[]]> {
    return asD1(() => {
      const { statement, columns } = this.#compile(this.#query);
      // Columns of one name are told apart by their place only.
      statement.setReturnArrays(true);
      try {
        const rows = statement.all(...this.#values) as unknown[];
        const plain = rows.map((row) => (row as unknown[]).map(plainValue) as T);
        return options?.columnNames === true ? [[...columns], ...plain] : plain;
      } finally {
        statement.setReturnArrays(false);
      }
    });
  }

  /** Runs now and answers as D1's `run` and `all` do. */
  execute<T>(): D1Result<T> {
    const started = performance.now();
    const { statement, columns, changes } = this.#compile(this.#query);
    if (columns.length === 0) {
      const done = statement.run(...this.#values);
      return {
        success: true,
        results: [],
        meta: metaOf(started, Number(done.changes), Number(done.lastInsertRowid)),
      };
    }
    const results = statement.all(...this.#values).map(plainRow) as T[];
    const { changed, rowId } = this.isSelect ? { changed: 0, rowId: 0 } : changes();
    return { success: true, results, meta: metaOf(started, changed, rowId) };
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
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`);
}

/** D1 gives the bytes of a BLOB as a list of numbers. */
function plainValue(value: unknown): unknown {
  return value instanceof Uint8Array ? [...value] : value;
}

function plainRow(row: Record<string, unknown>): Record<string, unknown> {
  for (const name in row) if (row[name] instanceof Uint8Array) row[name] = plainValue(row[name]);
  return row;
}
