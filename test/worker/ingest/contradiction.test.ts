import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { beginFile, ingestRows } from '#worker/ingest/ingest.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import { latestSeq } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { AS_OF, ENTERPRISE_USCC, yuan } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { importRows, inShort } from './import-rows.ts';
import { aFile, aPenaltyRow } from './row-fixture.ts';
import { storedState } from './stored-state.ts';

const ROWS = [aPenaltyRow({}, { line: 2 }), aPenaltyRow({ fineAmount: yuan(30_000) }, { line: 5 })];
const ID = recordId('penalty', ENTERPRISE_USCC, aPenaltyRow().naturalKey);

async function outcome(db: Database) {
  const enterprise = await readEnterprise(db, ENTERPRISE_USCC);
  if (enterprise === null) return 'unknown';
  const publication = publish(enterprise, AS_OF, xianning);
  const shown = recordOutcome(enterprise, ID, AS_OF, xianning);
  return publication.outcome === 'published' ? shown : publication.outcome;
}

describe('two rows of one file that contradict each other', () => {
  it.each([1, 2])('keep each other from the public until a later file speaks (batches of %i)', async (size) => {
    const db = await temporaryDatabase();
    const verdicts = await importRows(db, aFile('a'), ROWS, size);
    expect(inShort(verdicts)).toEqual(['accepted', 'held conflict-in-file']);
    expect(verdicts[1]?.message).toContain('两行均不公示');
    expect(await outcome(db)).toBe('withheld');
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.records[0]?.state).toEqual({ contradictedOn: AS_OF });

    const [state, seq] = [await storedState(db), await latestSeq(db)];
    await importRows(db, aFile('a', { receivedOn: '2027-01-01' }), ROWS, 3 - size);
    expect([await storedState(db), await latestSeq(db)]).toEqual([state, seq]);
  });

  it.each([
    ['confirms the first row', {}],
    ['corrects both', { fineAmount: yuan(40_000) }],
    ['confirms the second row', { fineAmount: yuan(30_000) }],
  ])('a later file that %s brings the record back, and says so', async (_, body) => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), ROWS);
    const before = await latestSeq(db);
    await importRows(db, aFile('b'), [aPenaltyRow(body)]);
    expect(await outcome(db)).toBe('published');
    expect(await latestSeq(db)).toBe(before + 1);
    // The earlier file has nothing more to say.
    await importRows(db, aFile('a'), ROWS);
    expect(await outcome(db)).toBe('published');
    expect((await storedState(db)).held).toEqual([]);
  });

  it('a public record is taken from the public when a later file contradicts itself over it, in one batch or two', async () => {
    for (const size of [1, 2]) {
      const db = await temporaryDatabase();
      await importRows(db, aFile('0'), [aPenaltyRow()]);
      const before = await latestSeq(db);
      await importRows(db, aFile('a'), ROWS, size);
      expect(await outcome(db)).toBe('withheld');
      expect(await latestSeq(db)).toBe(before + 1);
    }
  });

  it('of a file cut short between them, the second still counts once it is imported again', async () => {
    const db = await temporaryDatabase();
    await beginFile(db, aFile('a'));
    await ingestRows(db, aFile('a'), ROWS.slice(0, 1), []);
    expect(await outcome(db)).toBe('published');
    await importRows(db, aFile('a'), ROWS);
    expect(await outcome(db)).toBe('withheld');
  });

  it('a later file that contradicts itself in its turn keeps the record back', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), ROWS);
    await importRows(db, aFile('b'), ROWS);
    expect(await outcome(db)).toBe('withheld');
    expect((await storedState(db)).held).toMatchObject([{ file_digest: aFile('b').digest }]);
  });
});
