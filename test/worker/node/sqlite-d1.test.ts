import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteD1 } from '#worker/node/sqlite-d1.ts';
import { temporaryDatabase, temporaryFolder } from '../store/temporary-database.ts';

function memory() {
  const connection = new DatabaseSync(':memory:');
  onTestFinished(() => connection.close());
  connection.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT');
  return { connection, db: sqliteD1(connection) };
}

describe("D1's interface over node:sqlite", () => {
  it('binds numbered parameters, null, booleans and bytes, and gives bytes back as numbers', async () => {
    const { db } = memory();
    const statement = db.prepare('SELECT ?2 AS b, ?1 AS a, ?1 AS again, ?3 AS t, ?4 AS bytes');
    expect(await statement.bind(1, null, true, new Uint8Array([1, 255])).first()).toEqual({
      a: 1,
      b: null,
      again: 1,
      t: 1,
      bytes: [1, 255],
    });
  });

  it.each([undefined, {}, [1], () => 1])('refuses to bind %s', (value) => {
    expect(() => memory().db.prepare('SELECT ?1').bind(value)).toThrow('D1_TYPE_ERROR');
  });

  it('answers first by column, null without a row, and refuses a column that is not there', async () => {
    const { db } = memory();
    expect(await db.prepare('SELECT 7 AS seven').first('seven')).toBe(7);
    expect(await db.prepare('SELECT 7 WHERE false').first()).toBeNull();
    await expect(db.prepare('SELECT 7 AS seven').first('eight')).rejects.toThrow('D1_COLUMN_NOTFOUND');
  });

  it('answers raw rows, columns of one name apart', async () => {
    const { db } = memory();
    const statement = db.prepare('SELECT 1 AS a, 2 AS a');
    expect(await statement.raw()).toEqual([[1, 2]]);
    expect(await statement.raw({ columnNames: true })).toEqual([
      ['a', 'a'],
      [1, 2],
    ]);
    expect((await statement.all()).results).toEqual([{ a: 2 }]);
  });

  it('tells what a write changed, with or without RETURNING', async () => {
    const { db } = memory();
    const insert = await db.prepare('INSERT INTO item (name) VALUES (?1), (?2)').bind('a', 'b').run();
    expect(insert).toMatchObject({
      success: true,
      results: [],
      meta: { changes: 2, last_row_id: 2, changed_db: true },
    });
    const update = await db.prepare('UPDATE item SET name = name || 1 RETURNING id').all();
    expect(update).toMatchObject({ results: [{ id: 1 }, { id: 2 }], meta: { changes: 2 } });
    expect((await db.prepare('SELECT 1').all()).meta).toMatchObject({ changes: 0, changed_db: false });
  });

  it('a batch is all or nothing, and its error names the constraint as D1 does', async () => {
    const { db, connection } = memory();
    const insert = db.prepare('INSERT INTO item (name) VALUES (?1)');
    await expect(db.batch([insert.bind('a'), insert.bind('a')])).rejects.toThrow(
      'D1_ERROR: UNIQUE constraint failed: item.name',
    );
    expect(await db.prepare('SELECT count(*) AS n FROM item').first('n')).toBe(0);
    expect(connection.isTransaction).toBe(false);
  });

  it('a broken statement fails when it runs, not when it is prepared', async () => {
    const { db } = memory();
    const broken = db.prepare('SELEC 1');
    await expect(broken.all()).rejects.toThrow('D1_ERROR: near "SELEC"');
  });

  it('exec runs one statement a line and counts them', async () => {
    const { db } = memory();
    expect(await db.exec("INSERT INTO item (name) VALUES ('a');\nINSERT INTO item (name) VALUES ('b')")).toMatchObject({
      count: 2,
    });
  });

  it('a batch that only reads waits for no writer and sees one moment', async () => {
    const folder = temporaryFolder();
    const db = await temporaryDatabase(folder);
    const writer = new DatabaseSync(`${folder}/jianxin.sqlite`);
    onTestFinished(() => writer.close());
    writer.exec("BEGIN IMMEDIATE; INSERT INTO meta (key, value) VALUES ('a', 'b')");
    const count = db.prepare("SELECT count(*) AS n FROM meta WHERE key = 'a'");
    expect((await db.batch([count, count])).map(({ results }) => results)).toEqual([[{ n: 0 }], [{ n: 0 }]]);
    writer.exec('COMMIT');
    expect(await count.first('n')).toBe(1);
  });

  it('forgets compiled statements it has not used for long', async () => {
    const { db } = memory();
    for (let number = 0; number < 500; number += 1) {
      expect(await db.prepare(`SELECT ${number} AS n`).first('n')).toBe(number);
    }
    expect(await db.prepare('SELECT 0 AS n').first('n')).toBe(0);
  });
});
