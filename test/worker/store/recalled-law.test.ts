import { describe, expect, it } from 'vitest';
import { ENTERPRISE_USCC, INDIVIDUAL_USCC } from '#test/fixtures/enterprise-builder.ts';
import { changedSince, latestSeq } from '#worker/store/changes.ts';
import { writeMeta } from '#worker/store/meta.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { applyRecalledLaw } from '#worker/store/recalled-law.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from './temporary-database.ts';

const AT = '2026-11-24T02:00:00.000Z';

describe('the switch on recalled law', () => {
  it('turned, it tells every enterprise once to all surfaces and leaves an audit line; said again, nothing', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow(), aPenaltyRow({}, { uscc: INDIVIDUAL_USCC, line: 3 })]);
    const before = await latestSeq(db);
    await applyRecalledLaw(db, 'publish', AT);
    expect(await latestSeq(db)).toBe(before);
    for (let time = 0; time < 2; time += 1) await applyRecalledLaw(db, 'refuse', AT);
    expect((await changedSince(db, before)).usccs.toSorted()).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted());
    expect(await latestSeq(db)).toBe(before + 2);
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.refusesRecalledLaw).toBe(true);
    const audit = await db.prepare("SELECT subject FROM audit WHERE action = 'recalled-law'").all();
    expect(audit.results).toEqual([{ subject: 'refuse' }]);
    await applyRecalledLaw(db, 'publish', AT);
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.refusesRecalledLaw).toBe(false);
  });

  it('a word the database holds that nobody knows refuses', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await writeMeta(db, 'recalled-law', 'maybe');
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.refusesRecalledLaw).toBe(true);
  });
});
