import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { type codeNumber, documentFixture } from './document-fixture.ts';
import { describeEngine } from './engine-suite.ts';
import { memoryDatabase } from './memory-database.ts';

describeEngine('embedded engine (SQLite FTS5)', async () => embeddedEngine(memoryDatabase(), placeNames(xianning)));

describe('embedded engine: its tables', () => {
  const count = (database: ReturnType<typeof memoryDatabase>, table: string) =>
    database.sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;

  it('a put that fails stores nothing of it', async () => {
    const database = memoryDatabase();
    const engine = embeddedEngine(database);
    const wrong = { ...documentFixture(2, '乙'), uscc: null as unknown as ReturnType<typeof codeNumber> };
    await expect(engine.put([documentFixture(1, '甲'), wrong])).rejects.toThrow();
    for (const table of ['search_document', 'search_body', 'search_identifier', 'search_gram']) {
      expect(count(database, table)).toBe(0);
    }
  });

  it('removing everything leaves no row behind', async () => {
    const database = memoryDatabase();
    const engine = embeddedEngine(database);
    const documents = Array.from({ length: 600 }, (_, n) => documentFixture(n, `示例${n}店`));
    await engine.put(documents);
    await engine.put(documents);
    expect(count(database, 'search_gram')).toBe(600);
    await engine.remove(documents.map((document) => document.uscc));
    for (const table of ['search_document', 'search_body', 'search_identifier', 'search_gram']) {
      expect(count(database, table)).toBe(0);
    }
  });
});
