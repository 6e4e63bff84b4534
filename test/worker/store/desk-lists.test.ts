import { expect, it } from 'vitest';
import { TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { insertVersion, listNotices, type StoredNotice, storeNotice } from '#worker/store/notices.ts';
import { listObjections } from '#worker/store/objections.ts';

const AS_OF = day('2026-11-24');
const PUBLIC = { publishOn: AS_OF, correctedOn: null, withdrawnOn: null, withdrawalReason: null };

it('a new objection is listed however many were answered, the longest waiting first, then the last answered', async () => {
  const { db } = memoryDatabase();
  for (const [id, stage, filedOn, answeredOn] of [
    ['old-1', 'rejected', '2026-01-05', '2026-01-20'],
    ['old-2', 'refused', '2026-02-05', '2026-02-20'],
    ['taken', 'accepted', '2026-10-20', null],
    ['new', 'filed', '2026-11-20', null],
  ] as const) {
    await db
      .prepare(
        `INSERT INTO objection (id, receipt_hash, ground, statement, relation, stage, filed_on, answered_on, updated_at)
         VALUES (?1, ?1, 'other', 's', 'other', ?2, ?3, ?4, ?3)`,
      )
      .bind(id, stage, filedOn, answeredOn)
      .run();
  }
  const ids = async (limit: number) => (await listObjections(db, null, limit)).map(({ id }) => id);
  expect(await ids(2)).toEqual(['taken', 'new']);
  expect(await ids(9)).toEqual(['taken', 'new', 'old-2', 'old-1']);
});

it('a notice somebody must still work on is listed however many were published since, those of other units aside', async () => {
  const { db } = memoryDatabase();
  const store = async (id: string, facts: Partial<StoredNotice['life']>, updatedAt: string): Promise<void> => {
    const life: StoredNotice['life'] = {
      stage: 'draft',
      authors: ['w'],
      unit: '宣传科',
      approvedBy: null,
      publicity: null,
    };
    const numbers = { revision: 1, workingVersion: 1, publicVersion: null, overrides: [] };
    await db.batch([
      ...storeNotice(db, { id, life: { ...life, ...facts }, ...numbers, createdAt: updatedAt, updatedAt }),
      insertVersion(db, { id, version: 1, notice: TYPICAL_CASE, author: 'w', at: updatedAt, isSealed: true }),
    ]);
  };
  await store('draft', {}, '2026-01-01');
  await store('to-come', { stage: 'scheduled', publicity: { ...PUBLIC, publishOn: day('2026-12-01') } }, '2026-01-02');
  await store('came', { stage: 'scheduled', publicity: PUBLIC }, '2026-11-01');
  await store('published', { stage: 'published', publicity: PUBLIC }, '2026-11-02');
  await store('foreign', { unit: '信用科' }, '2026-11-03');
  const ids = async (unit: string | null, limit: number) =>
    (await listNotices(db, { unit, asOf: AS_OF, limit })).map(({ id }) => id);
  expect(await ids('宣传科', 2)).toEqual(['to-come', 'draft']);
  expect(await ids(null, 9)).toEqual(['foreign', 'to-come', 'draft', 'published', 'came']);
});
