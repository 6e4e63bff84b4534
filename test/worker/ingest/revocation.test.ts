import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { recordOutcome } from '#domain/publish.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import type { Database } from '#worker/store/database.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { AS_OF, day, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { importRows } from './import-rows.ts';
import { aFile, aPenaltyRow } from './row-fixture.ts';

const ID = recordId('penalty', ENTERPRISE_USCC, aPenaltyRow().naturalKey);
const FIRST = aFile('a', { receivedOn: '2026-11-01' });
const LATER = aFile('b', { receivedOn: '2026-11-20' });

async function outcome(db: Database, asOf = AS_OF) {
  const enterprise = await readEnterprise(db, ENTERPRISE_USCC);
  return enterprise === null ? 'unknown' : recordOutcome(enterprise, ID, asOf, xianning);
}

describe('a file that says a decision was revoked', () => {
  it.each(['in-force', null] as const)(
    'ends a record that was public (%s) on the day it was received',
    async (status) => {
      const db = await temporaryDatabase();
      await importRows(db, FIRST, [aPenaltyRow({ decisionStatus: status })]);
      expect(await outcome(db)).toBe('published');
      await importRows(db, LATER, [aPenaltyRow({ decisionStatus: 'revoked' })]);
      expect(await outcome(db)).toBe('ended');
      expect((await readEnterprise(db, ENTERPRISE_USCC))?.records[0]?.state).toEqual({ withdrawnOn: '2026-11-20' });
      await importRows(db, aFile('c', { receivedOn: '2026-11-22' }), [
        aPenaltyRow({ decisionStatus: 'revoked', violationFacts: '另述' }),
      ]);
      expect((await readEnterprise(db, ENTERPRISE_USCC))?.records[0]?.state).toEqual({ withdrawnOn: '2026-11-20' });
    },
  );

  it('a later file that says it is in force again brings it back', async () => {
    const db = await temporaryDatabase();
    await importRows(db, FIRST, [aPenaltyRow()]);
    await importRows(db, LATER, [aPenaltyRow({ decisionStatus: 'revoked' })]);
    await importRows(db, aFile('c', { receivedOn: '2026-11-22' }), [aPenaltyRow()]);
    expect(await outcome(db)).toBe('published');
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.records[0]?.state).toEqual({});
  });

  it('a record that never was public has not ended: it is withheld', async () => {
    const db = await temporaryDatabase();
    await importRows(db, FIRST, [aPenaltyRow({ decisionStatus: 'revoked' })]);
    await importRows(db, LATER, [aPenaltyRow({ decisionStatus: 'revoked', violationFacts: '另述' })]);
    expect(await outcome(db, day('2026-11-30'))).toBe('withheld');
  });

  it('what staff withdrew stays so, whatever a file says', async () => {
    const db = await temporaryDatabase();
    await importRows(db, FIRST, [aPenaltyRow()]);
    await db.prepare(`UPDATE record SET state = '{"withdrawnOn":"2026-11-10"}'`).run();
    await importRows(db, LATER, [aPenaltyRow({ violationFacts: '另述' })]);
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.records[0]?.state).toEqual({ withdrawnOn: '2026-11-10' });
  });
});
