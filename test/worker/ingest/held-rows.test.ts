import { describe, expect, it } from 'vitest';
import type { RecordKind } from '#domain/records/index.ts';
import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import { latestSeq } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { importRows, inShort } from './import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from './row-fixture.ts';
import { countOf } from './stored-state.ts';

const OTHER_NAME = '咸宁示例数据另名有限公司';

async function registered(): Promise<Database> {
  const db = await temporaryDatabase();
  const list = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
  await importRows(db, list, [aRegistrationRow(ENTERPRISE_NAME)]);
  // Another enterprise's penalties came in, so the source of penalties is received.
  await importRows(db, aFile('other'), [aPenaltyRow({}, { uscc: INDIVIDUAL_USCC })]);
  return db;
}

async function hold(db: Database, rule: string, uscc: string = ENTERPRISE_USCC, id?: string): Promise<void> {
  const file = aFile(`hold${rule.length}`);
  await beginFile(db, file);
  await ingestRows(
    db,
    file,
    [],
    [
      {
        line: 2,
        rule,
        message: '…',
        uscc,
        kind: 'penalty',
        summary: '行政处罚',
        ...(id === undefined ? {} : { recordId: id }),
      },
    ],
  );
  await finishFile(db, file, { held: 1 });
}

/** When the kind was last received, null where it is in doubt for this enterprise. */
async function stateOf(db: Database, kind: RecordKind = 'penalty'): Promise<string | null> {
  const sources = (await readEnterprise(db, ENTERPRISE_USCC))?.sources ?? [];
  const source = sources.find((candidate) => candidate.kind === kind);
  return source === undefined || source.inDoubt ? null : (source.deliveries[0]?.receivedAt ?? null);
}

describe('a row held for the code of an enterprise', () => {
  it.each(['personal-data-found', 'status-unknown'])(
    '%s: its kind is no longer "none" for that enterprise, and pages and index are told once',
    async (rule) => {
      const db = await registered();
      expect(await stateOf(db)).not.toBeNull();
      const before = await latestSeq(db);
      await hold(db, rule);
      expect(await stateOf(db)).toBeNull();
      expect(await stateOf(db, 'registration')).not.toBeNull();
      expect(await latestSeq(db)).toBe(before + 1);
      await hold(db, rule);
      expect(await latestSeq(db)).toBe(before + 1);
    },
  );

  it.each(['natural-person', 'other-department'])('%s: leaves no doubt and announces nothing', async (rule) => {
    const db = await registered();
    const before = await latestSeq(db);
    await hold(db, rule);
    expect(await stateOf(db)).not.toBeNull();
    expect(await latestSeq(db)).toBe(before);
  });

  it('under another name, then sent again under the right one: the doubt ends, and the file imported again renews none', async () => {
    const db = await registered();
    const wrong = aPenaltyRow({}, { counterpartyName: OTHER_NAME });
    expect(inShort(await importRows(db, aFile('a'), [wrong]))).toEqual(['held name-differs']);
    expect(await stateOf(db)).toBeNull();
    const before = await latestSeq(db);
    await importRows(db, aFile('b'), [aPenaltyRow()]);
    expect(await stateOf(db)).not.toBeNull();
    expect(await countOf(db, 'held_row')).toBe(0);
    expect(await latestSeq(db)).toBe(before + 1);
    expect(inShort(await importRows(db, aFile('a'), [wrong]))).toEqual(['duplicate superseded']);
    expect(await countOf(db, 'held_row')).toBe(0);
  });

  it('for what its text holds, then sent again without it: the doubt ends, and importing the first file again renews none', async () => {
    const db = await registered();
    const id = recordId('penalty', ENTERPRISE_USCC, aPenaltyRow().naturalKey);
    await hold(db, 'personal-data-found', ENTERPRISE_USCC, id);
    await importRows(db, aFile('b'), [aPenaltyRow()]);
    expect(await stateOf(db)).not.toBeNull();
    const before = await latestSeq(db);
    await hold(db, 'personal-data-found', ENTERPRISE_USCC, id);
    expect(await stateOf(db)).not.toBeNull();
    expect([await latestSeq(db), await countOf(db, 'held_row')]).toEqual([before, 0]);
    // A file received after that one holds the record again: in doubt, whatever was stored before.
    await hold(db, 'status-unknown', ENTERPRISE_USCC, id);
    expect(await stateOf(db)).toBeNull();
  });

  it('another record of the kind does not end the doubt', async () => {
    const db = await registered();
    await importRows(db, aFile('a'), [aPenaltyRow({}, { counterpartyName: OTHER_NAME })]);
    await importRows(db, aFile('b'), [aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕99号' })]);
    expect(await stateOf(db)).toBeNull();
    expect(await countOf(db, 'held_row')).toBe(1);
  });

  it('released by the register: the same file then stores it, and the change is told', async () => {
    const db = await registered();
    const wrong = aPenaltyRow({}, { counterpartyName: OTHER_NAME });
    await importRows(db, aFile('a'), [wrong]);
    const list = aFile('list2', { kind: 'registration', layout: 'enterprise-list' });
    await importRows(db, list, [aRegistrationRow(OTHER_NAME, [ENTERPRISE_NAME])]);
    const before = await latestSeq(db);
    expect(inShort(await importRows(db, aFile('a'), [wrong]))).toEqual(['accepted']);
    expect(await countOf(db, 'held_row')).toBe(0);
    expect(await latestSeq(db)).toBe(before + 1);
    expect(await stateOf(db)).not.toBeNull();
  });

  it('is looked up by one index', async () => {
    const db = await temporaryDatabase();
    const { results } = await db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT DISTINCT uscc, kind FROM held_row
         WHERE uscc IN (SELECT value FROM json_each('["x"]')) AND +rule IN ('check-digit')`,
      )
      .all<{ detail: string }>();
    expect(results.map(({ detail }) => detail).join('\n')).toContain('USING COVERING INDEX held_row_by_enterprise');
  });
});
