import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Database } from '#worker/store/database.ts';

type Table = { name: string; sql: string | null };

const PAGE = 1000;
// The index and how far it has come; a copy without an index must not believe that it has one.
const INDEX = /^(?:search|index|public)_/;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  throw new Error(
    'A column holds neither text, number nor null; the copy for the local D1 does not know how to write it.',
  );
}

/** Tables of rows: no virtual tables and none of those in which they keep themselves, and not the list of migrations. */
function ordinary(tables: readonly Table[]): string[] {
  const virtual = tables.filter((table) => table.sql?.startsWith('CREATE VIRTUAL')).map((table) => table.name);
  return tables
    .map((table) => table.name)
    .filter((name) => !virtual.some((one) => name === one || name.startsWith(`${one}_`)))
    .filter((name) => !name.startsWith('sqlite_') && !name.startsWith('_cf_') && name !== 'd1_migrations');
}

/**
 * Writes the rows of a database as SQL for an empty database of the same migrations. The search index and the
 * table of what is public are left out: they are made again from the record.
 * @example await writeSqlDump(db, '.data/dev/database.sql')
 */
export async function writeSqlDump(db: Database, path: string): Promise<void> {
  const { results } = await db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all<Table>();
  const out = createWriteStream(path);
  out.write('PRAGMA defer_foreign_keys = true;\n');
  for (const table of ordinary(results).filter((name) => !INDEX.test(name))) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await db
        .prepare(`SELECT * FROM "${table}" LIMIT ? OFFSET ?`)
        .bind(PAGE, offset)
        .all<Record<string, unknown>>();
      for (const row of page.results) {
        const columns = Object.keys(row).map((name) => `"${name}"`);
        const values = Object.values(row).map(literal);
        const line = `INSERT OR REPLACE INTO "${table}" (${columns.join(', ')}) VALUES (${values.join(', ')});\n`;
        if (!out.write(line)) await once(out, 'drain');
      }
      if (page.results.length < PAGE) break;
    }
  }
  out.end();
  await once(out, 'finish');
}
