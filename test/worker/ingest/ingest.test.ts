import { describe, expect, it } from 'vitest';
import { beginFile, ingestRows } from '#worker/ingest/ingest.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { ENTERPRISE_NAME, ENTERPRISE_USCC, yuan } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { importRows, inShort } from './import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from './row-fixture.ts';
import { countOf, storedState } from './stored-state.ts';

const FINE = { fineAmount: yuan(30_000) };
const OTHER_NAME = '咸宁示例数据另名有限公司';
const WRONG_CHECK_DIGIT = '91421200MA0XN00A49';

describe('a record and its corrections', () => {
  it('is accepted with its provenance, one outbox entry an enterprise and an audit line', async () => {
    const db = await temporaryDatabase();
    const rows = [aPenaltyRow(), aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕13号' }, { line: 3 })];
    expect(inShort(await importRows(db, aFile('a'), rows))).toEqual(['accepted', 'accepted']);
    const enterprise = await readEnterprise(db, ENTERPRISE_USCC);
    expect(enterprise?.name).toBe(ENTERPRISE_NAME);
    expect(enterprise?.records.map(({ provenance }) => provenance.row).toSorted()).toEqual([2, 3]);
    expect(enterprise?.records[0]).toMatchObject({ receivedOn: '2026-11-24', provenance: { demo: true } });
    expect(enterprise?.sources.find(({ kind }) => kind === 'penalty')).toEqual({
      kind: 'penalty',
      deliveries: [{ unit: '咸宁市市场监督管理局', receivedAt: '2026-11-24T01:00:00.000Z' }],
      inDoubt: false,
    });
    expect(await countOf(db, 'outbox')).toBe(1);
    expect(await countOf(db, 'audit')).toBe(3);
  });

  it('is corrected by a later file, and the old version is kept with its own provenance', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const later = aFile('b', { receivedAt: '2026-12-01T01:00:00.000Z', receivedOn: '2026-12-01' });
    expect(inShort(await importRows(db, later, [aPenaltyRow(FINE)]))).toEqual(['corrected']);
    const record = (await readEnterprise(db, ENTERPRISE_USCC))?.records[0];
    expect(record).toMatchObject({ body: FINE, receivedOn: '2026-11-24', provenance: { fileDigest: later.digest } });
    expect(record?.earlierVersions).toMatchObject([{ replacedOn: '2026-12-01', body: { fineAmount: yuan(20_000) } }]);
    expect((await storedState(db)).versions).toMatchObject([{ version: 1, file_digest: aFile('a').digest, row: 2 }]);
  });

  it('is a duplicate if nothing but the order of its members differs', async () => {
    const db = await temporaryDatabase();
    const row = aPenaltyRow();
    await importRows(db, aFile('a'), [row]);
    const body = Object.fromEntries(Object.entries(row.body).toReversed()) as typeof row.body;
    const turned = { ...row, body } as typeof row;
    expect(inShort(await importRows(db, aFile('b'), [turned]))).toEqual(['duplicate']);
    expect(await countOf(db, 'outbox')).toBe(1);
  });

  it('a file imported again changes nothing, though a later file corrected its record meanwhile', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await importRows(db, aFile('b'), [aPenaltyRow(FINE)]);
    const before = await storedState(db);
    expect(inShort(await importRows(db, aFile('a'), [aPenaltyRow()]))).toEqual(['duplicate superseded']);
    expect(await storedState(db)).toEqual(before);
  });

  it('a file that only confirmed a record does not bring the old content back when it is imported again', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await importRows(db, aFile('b'), [aPenaltyRow()]);
    await importRows(db, aFile('c'), [aPenaltyRow(FINE)]);
    const before = await storedState(db);
    await importRows(db, aFile('b'), [aPenaltyRow()]);
    expect(await storedState(db)).toEqual(before);
  });

  it.each([1, 2])(
    'two rows of one file that contradict each other: the second is held (batches of %i)',
    async (size) => {
      const db = await temporaryDatabase();
      await importRows(db, aFile('a'), [aPenaltyRow()]);
      // The first row only confirms what is stored; the second still contradicts it.
      const rows = [aPenaltyRow({}, { line: 2 }), aPenaltyRow(FINE, { line: 5 })];
      const expected = ['duplicate', 'held conflict-in-file'];
      expect(inShort(await importRows(db, aFile('b'), rows, size))).toEqual(expected);
      const before = await storedState(db);
      expect(inShort(await importRows(db, aFile('b'), rows, size))).toEqual(expected);
      expect(await storedState(db)).toEqual(before);
      expect(before.held).toMatchObject([{ line: 5, rule: 'conflict-in-file' }]);
    },
  );

  it('rows of a file that was not begun are refused', async () => {
    const db = await temporaryDatabase();
    await expect(ingestRows(db, aFile('a'), [aPenaltyRow()], [])).rejects.toThrow('not begun');
  });
});

describe('the party of a row', () => {
  it('a code under another name attaches nothing, whoever gave the name first', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const foreign = aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕13号' }, { counterpartyName: OTHER_NAME });
    const [verdict] = await importRows(db, aFile('b'), [foreign]);
    expect(verdict).toMatchObject({ verdict: 'held', rule: 'name-differs' });
    expect(verdict?.message).not.toContain(ENTERPRISE_NAME);
    expect(await countOf(db, 'record')).toBe(1);
  });

  it('a registration gives the code its name; a record under a former name is taken', async () => {
    const db = await temporaryDatabase();
    const file = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
    await importRows(db, file, [aRegistrationRow(OTHER_NAME, [ENTERPRISE_NAME])]);
    expect(inShort(await importRows(db, aFile('a'), [aPenaltyRow()]))).toEqual(['accepted']);
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.name).toBe(OTHER_NAME);
  });

  it('a registered name changes only if the register says what it was before', async () => {
    const db = await temporaryDatabase();
    const list = (name: string) => aFile(name, { kind: 'registration', layout: 'enterprise-list' });
    await importRows(db, list('a'), [aRegistrationRow(ENTERPRISE_NAME)]);
    expect(inShort(await importRows(db, list('b'), [aRegistrationRow(OTHER_NAME)]))).toEqual([
      'held registered-name-differs',
    ]);
    expect(inShort(await importRows(db, list('c'), [aRegistrationRow(OTHER_NAME, [ENTERPRISE_NAME])]))).toEqual([
      'corrected',
    ]);
    expect((await readEnterprise(db, ENTERPRISE_USCC))?.name).toBe(OTHER_NAME);
  });

  it('a stored row stays a duplicate after its enterprise got another registered name', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await importRows(db, aFile('list', { kind: 'registration' }), [aRegistrationRow(OTHER_NAME)]);
    expect(inShort(await importRows(db, aFile('a'), [aPenaltyRow()]))).toEqual(['duplicate']);
  });

  it('a code that fails its check digit is held until the register knows it under that very name', async () => {
    const db = await temporaryDatabase();
    const row = aPenaltyRow({}, { uscc: WRONG_CHECK_DIGIT });
    expect(inShort(await importRows(db, aFile('a'), [row]))).toEqual(['held check-digit']);
    await db
      .prepare("INSERT INTO enterprise (uscc, name, name_basis) VALUES (?1, ?2, 'registration')")
      .bind(WRONG_CHECK_DIGIT, ENTERPRISE_NAME)
      .run();
    const otherName = aPenaltyRow({}, { uscc: WRONG_CHECK_DIGIT, counterpartyName: OTHER_NAME });
    expect(inShort(await importRows(db, aFile('b'), [otherName]))).toEqual(['held check-digit']);
    expect(inShort(await importRows(db, aFile('a'), [row]))).toEqual(['accepted check-digit']);
    expect((await storedState(db)).held).toMatchObject([{ file_digest: aFile('b').digest }]);
  });

  it('the first of two new names for one new code counts, in one batch as in two', async () => {
    const rows = [
      aPenaltyRow({}, { line: 2 }),
      aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕13号' }, { line: 3, counterpartyName: OTHER_NAME }),
    ];
    for (const size of [1, 2]) {
      const db = await temporaryDatabase();
      expect(inShort(await importRows(db, aFile('a'), rows, size))).toEqual(['accepted', 'held name-differs']);
    }
  });
});

describe('rows held by the importer', () => {
  it('are kept once, two parties of one row apart', async () => {
    const db = await temporaryDatabase();
    const file = aFile('a');
    await beginFile(db, file);
    const held = (uscc: string | null) => ({
      line: 2,
      rule: 'name-only',
      message: '…',
      uscc,
      kind: 'penalty' as const,
      summary: '…',
    });
    for (let run = 0; run < 2; run += 1) await ingestRows(db, file, [], [held(null), held(ENTERPRISE_USCC)]);
    expect(await countOf(db, 'held_row')).toBe(2);
  });
});
