import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { followNoticed } from '#worker/noticed-enterprises.ts';
import type { Database } from '#worker/store/database.ts';
import { codeOf, day } from './profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const TODAY = day('2026-11-24');

async function publish(db: Database, id: string, publishOn: string, withdrawnOn: string | null = null): Promise<void> {
  const row = [id, 'published', '[]', '示例数据', 1, 1, publishOn, withdrawnOn, '[]', '2026-11-01', '2026-11-01'];
  await db
    .prepare(
      `INSERT INTO notice (id, revision, stage, authors, unit, working_version, public_version, publish_on, withdrawn_on, overrides, created_at, updated_at)
       VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    )
    .bind(...row)
    .run();
  await db.prepare('INSERT INTO notice_party (uscc, notice_id) VALUES (?1, ?2)').bind(CODE, id).run();
}

describe('which enterprises notices name', () => {
  it('are the parties of those published by the day and not withdrawn', async () => {
    const { db } = memoryDatabase();
    const noticed = followNoticed(db, () => 0);
    expect((await noticed(TODAY)).size).toBe(0);
    await publish(db, 'tomorrow', '2026-11-25');
    await publish(db, 'withdrawn', '2026-11-01', '2026-11-24');
    expect((await followNoticed(db, () => 0)(TODAY)).size).toBe(0);
    expect((await followNoticed(db, () => 0)(day('2026-11-25'))).has(CODE)).toBe(true);
  });

  it('are asked for every five seconds, and at once on another day', async () => {
    const { db } = memoryDatabase();
    let now = 0;
    const noticed = followNoticed(db, () => now);
    expect((await noticed(TODAY)).has(CODE)).toBe(false);
    await publish(db, 'n-1', '2026-11-24');
    now = 4999;
    expect((await noticed(TODAY)).has(CODE)).toBe(false);
    expect((await noticed(day('2026-11-25'))).has(CODE)).toBe(true);
    now = 9999;
    expect((await noticed(TODAY)).has(CODE)).toBe(true);
  });

  it('are none while the database cannot be asked: a profile is shown without them', async () => {
    expect((await followNoticed({} as Database, () => 0)(TODAY)).size).toBe(0);
  });
});
