import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { changedAmong, changedSince, latestSeq } from '#worker/store/changes.ts';
import { readEnterprise, readEnterprises } from '#worker/store/read-enterprise.ts';
import {
  COOPERATIVE_USCC,
  ENTERPRISE_NAME,
  ENTERPRISE_USCC,
  INDIVIDUAL_USCC,
} from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from './temporary-database.ts';

describe('an enterprise read from the store', () => {
  it('is null for a code the register does not know', async () => {
    const db = await temporaryDatabase();
    expect(await readEnterprise(db, ENTERPRISE_USCC)).toBeNull();
    expect(await readEnterprises(db, [])).toEqual(new Map());
  });

  it('has the records of its own code only', async () => {
    const db = await temporaryDatabase();
    const rows = [ENTERPRISE_USCC, INDIVIDUAL_USCC].map((uscc, index) => aPenaltyRow({}, { uscc, line: index + 2 }));
    await importRows(db, aFile('a'), rows);
    const enterprises = await readEnterprises(db, [ENTERPRISE_USCC, INDIVIDUAL_USCC, COOPERATIVE_USCC]);
    expect([...enterprises.keys()].toSorted()).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted());
    for (const [, { records }] of enterprises) expect(records).toHaveLength(1);
  });

  it('a source that was never received says so, and so does one cut short: "none" is said only after a file came to its end', async () => {
    const db = await temporaryDatabase();
    const list = aFile('list', { kind: 'registration' });
    await importRows(db, list, [aRegistrationRow(ENTERPRISE_NAME)]);
    const sources = (await readEnterprise(db, ENTERPRISE_USCC))?.sources ?? [];
    expect(sources.map(({ kind }) => kind)).toEqual(RECORD_KINDS);
    const received = sources.filter(({ deliveries }) => deliveries.length > 0);
    expect(received).toEqual([
      {
        kind: 'registration',
        deliveries: [{ unit: '咸宁市市场监督管理局', receivedAt: list.receivedAt }],
        inDoubt: false,
      },
    ]);
  });

  it.each([
    ['{"documentNumber":1}', 'does not fit its schema'],
    ['{', 'is not even JSON'],
  ])('a body %s that %s is left out and its source not available, never "none"', async (body) => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await db.prepare('UPDATE record SET body = ?1').bind(body).run();
    const invalid: string[] = [];
    const enterprise = await readEnterprise(db, ENTERPRISE_USCC, (id) => invalid.push(id));
    expect(enterprise?.records).toEqual([]);
    expect(invalid).toHaveLength(1);
    expect(enterprise?.sources.find(({ kind }) => kind === 'penalty')).toMatchObject({ inDoubt: true });
  });
});

describe('the outbox', () => {
  it('tells each enterprise that changed after a point once, and the point reached', async () => {
    const db = await temporaryDatabase();
    expect([await changedSince(db, 0), await latestSeq(db)]).toEqual([{ seq: 0, usccs: [] }, 0]);
    const row = (number: number, uscc: string) =>
      aPenaltyRow({ documentNumber: `咸市监处罚〔2026〕${number}号` }, { uscc, line: number + 1 });
    await importRows(db, aFile('a'), [row(1, ENTERPRISE_USCC), row(2, INDIVIDUAL_USCC), row(3, ENTERPRISE_USCC)], 1);
    const all = await changedSince(db, 0);
    expect(all).toEqual({ seq: 3, usccs: [ENTERPRISE_USCC, INDIVIDUAL_USCC] });
    expect(await changedSince(db, all.seq)).toEqual({ seq: 3, usccs: [] });
    expect(await changedSince(db, 0, 2)).toEqual({ seq: 2, usccs: [ENTERPRISE_USCC, INDIVIDUAL_USCC] });
    expect(await latestSeq(db)).toBe(3);
    expect(await changedAmong(db, [ENTERPRISE_USCC, INDIVIDUAL_USCC, COOPERATIVE_USCC], 2)).toEqual([ENTERPRISE_USCC]);
    expect(await changedAmong(db, [], 0)).toEqual([]);
  });

  it('is read to its end, however long it is, and asked about a few codes by their index', async () => {
    const db = await temporaryDatabase();
    await db
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20001)
         INSERT INTO outbox (uscc, reason, at) SELECT 'code' || (i / 2), 'import', '' FROM n`,
      )
      .run();
    const all = await changedSince(db, 0);
    expect([all.seq, all.usccs.length]).toEqual([20_001, 10_001]);
    const { results } = await db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT DISTINCT uscc FROM outbox WHERE uscc IN (SELECT value FROM json_each('["x"]')) AND seq > 5`,
      )
      .all<{ detail: string }>();
    expect(results.map(({ detail }) => detail).join('\n')).toContain('outbox_by_enterprise (uscc=? AND seq>?)');
  });
});
