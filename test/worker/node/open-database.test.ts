import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { databaseId } from '#worker/store/database-id.ts';
import { temporaryDatabase, temporaryFolder } from '../store/temporary-database.ts';

function change(folder: string, sql: string): void {
  const connection = new DatabaseSync(join(folder, 'jianxin.sqlite'));
  connection.exec(sql);
  connection.close();
}

describe('opening the database of a data folder', () => {
  it('makes folder and schema, keeps them the second time, and notes migrations as D1 does', async () => {
    const folder = join(temporaryFolder(), 'deep', 'er');
    const first = await openDatabase(folder);
    const id = await databaseId(first.db);
    first.close();
    const db = await temporaryDatabase(folder);
    expect(await databaseId(db)).toBe(id);
    const { results } = await db.prepare('SELECT name FROM d1_migrations ORDER BY id').all();
    const files = readdirSync(join(import.meta.dirname, '../../../worker/migrations')).toSorted();
    expect(results.map(({ name }) => name)).toEqual(files);
    expect(await db.prepare('PRAGMA journal_mode').first('journal_mode')).toBe('wal');
    expect(await db.prepare('PRAGMA synchronous').first('synchronous')).toBe(2);
    expect(await db.prepare('PRAGMA foreign_keys').first('foreign_keys')).toBe(1);
  });

  it('says so at once where no folder can be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of ['/proc/jianxin/data', join(file, 'data'), file]) {
      await expect(openDatabase(folder)).rejects.toThrow(/cannot be opened for writing.*set JIANXIN_DATA/s);
    }
  });

  it('two databases have different ids', async () => {
    const [one, other] = [await temporaryDatabase(), await temporaryDatabase()];
    expect(await databaseId(one)).not.toBe(await databaseId(other));
  });

  it('refuses a database of a newer version and leaves it as it was', async () => {
    const folder = temporaryFolder();
    (await openDatabase(folder)).close();
    change(folder, "INSERT INTO d1_migrations (name) VALUES ('9999_future.sql')");
    await expect(openDatabase(folder)).rejects.toThrow(/9999_future\.sql.*newer version/s);
  });

  it('refuses a database of another program', async () => {
    const folder = temporaryFolder();
    change(folder, 'CREATE TABLE somebody_elses (a)');
    await expect(openDatabase(folder)).rejects.toThrow('another program');
  });

  it('refuses a file that is no database, and says what to do', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'jianxin.sqlite'), 'not a database, but long enough to be looked at '.repeat(200));
    await expect(openDatabase(folder)).rejects.toThrow(/damaged or no database.*backup/);
  });

  it('refuses a folder that cannot be one', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase(join(folder, 'file'))).rejects.toThrow(/cannot be opened for writing.*JIANXIN_DATA/);
  });
});
