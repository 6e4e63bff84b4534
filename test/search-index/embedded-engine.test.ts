import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { migrate } from '#worker/node/migrate.ts';
import { sqliteD1 } from '#worker/node/sqlite-d1.ts';
import { type codeNumber, documentFixture, queryFor, TODAY } from './document-fixture.ts';
import { describeEngine } from './engine-suite.ts';
import { memoryDatabase } from './memory-database.ts';

const open = async () => embeddedEngine(memoryDatabase().db, placeNames(xianning));

describeEngine('embedded engine (SQLite FTS5)', open, { corpora: 40, texts: 10_000 });

describe('embedded engine: its tables', () => {
  const count = (sqlite: DatabaseSync, table: string) => sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;

  it('a put that fails stores nothing of it', async () => {
    const { db, sqlite } = memoryDatabase();
    const engine = embeddedEngine(db);
    const wrong = { ...documentFixture(2, '乙'), uscc: null as unknown as ReturnType<typeof codeNumber> };
    await expect(engine.put([documentFixture(1, '甲'), wrong])).rejects.toThrow();
    for (const table of ['search_document', 'search_body', 'search_identifier', 'search_gram']) {
      expect(count(sqlite, table)).toBe(0);
    }
  });

  it('a search does not wait for another process that is writing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianxin-search-'));
    const path = join(folder, 'search.sqlite');
    const writer = new DatabaseSync(path);
    writer.exec('PRAGMA journal_mode = WAL');
    migrate(writer);
    await embeddedEngine(sqliteD1(writer)).put([documentFixture(1, '甲示例厂')]);
    writer.exec('BEGIN IMMEDIATE');
    const reader = new DatabaseSync(path);
    reader.exec('PRAGMA busy_timeout = 0');
    expect((await embeddedEngine(sqliteD1(reader)).search(queryFor('示例'), TODAY)).total).toBe(1);
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  it('removing everything leaves no row behind', async () => {
    const { db, sqlite } = memoryDatabase();
    const engine = embeddedEngine(db);
    const documents = Array.from({ length: 600 }, (_, n) => documentFixture(n, `示例${n}店`));
    await engine.put(documents);
    await engine.put(documents);
    expect(count(sqlite, 'search_gram')).toBe(600);
    await engine.remove(documents.map((document) => document.uscc));
    for (const table of ['search_document', 'search_body', 'search_identifier', 'search_gram']) {
      expect(count(sqlite, table)).toBe(0);
    }
  });
});
