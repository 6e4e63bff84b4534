import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import { beginFile, ingestRows } from '#worker/ingest/ingest.ts';
import type { IngestRow } from '#worker/ingest/ingest-row.ts';
import { COOPERATIVE_USCC, ENTERPRISE_USCC, INDIVIDUAL_USCC, yuan } from '../../fixtures/enterprise-builder.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { importRows } from './import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from './row-fixture.ts';
import { storedState } from './stored-state.ts';

const NAMES = ['示例数据甲有限公司', '示例数据乙有限公司'] as const;
const uscc = fc.constantFrom<Uscc | string>(ENTERPRISE_USCC, INDIVIDUAL_USCC, COOPERATIVE_USCC, '91421200MA0XN00A49');
const name = fc.constantFrom(...NAMES);

const penalty = fc
  .record({ uscc, name, number: fc.integer({ min: 1, max: 3 }), fine: fc.integer({ min: 1, max: 3 }) })
  .map(
    (row) => (line: number) =>
      aPenaltyRow(
        { documentNumber: `咸市监处罚〔2026〕${row.number}号`, fineAmount: yuan(row.fine * 10_000) },
        { line, uscc: row.uscc, counterpartyName: row.name },
      ),
  );
const registration = fc
  .record({ uscc, name, former: fc.subarray([...NAMES]) })
  .map((row) => (line: number) => aRegistrationRow(row.name, row.former, { line, uscc: row.uscc }));

const fileOf = (kind: 'penalty' | 'registration', row: fc.Arbitrary<(line: number) => IngestRow>) =>
  fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) => ({ kind, rows: rows.map((make, index) => make(index + 2)) }));
const files = fc.array(fc.oneof(fileOf('penalty', penalty), fileOf('registration', registration)), {
  minLength: 1,
  maxLength: 4,
});
const size = fc.integer({ min: 1, max: 9 });

type Files = { kind: 'penalty' | 'registration'; rows: IngestRow[] }[];

async function importAll(all: Files, sizes: readonly number[], cuts: readonly number[]) {
  const db = await temporaryDatabase();
  for (const [place, { kind, rows }] of all.entries()) {
    const file = aFile(`file${place}`, { kind, receivedAt: `2026-11-2${place}T01:00:00.000Z` });
    // A first run that is cut short, then one to the end, then one more: files are sent twice, and machines fail.
    const later = { ...file, receivedAt: '2027-01-01T00:00:00.000Z', receivedOn: '2027-01-01' };
    const batch = sizes[place] ?? 1;
    const cut = cuts[place] ?? 0;
    if (cut > 0) {
      await beginFile(db, file);
      for (let at = 0; at < Math.min(cut, rows.length); at += batch) {
        await ingestRows(db, file, rows.slice(at, at + batch), []);
      }
      await importRows(db, later, rows, (batch % 4) + 1);
      await importRows(db, later, rows, batch + 2);
    } else {
      await importRows(db, file, rows, batch);
    }
  }
  return storedState(db);
}

describe('files in batches of any size, cut short, run again and sent twice', () => {
  it('end in the state of each file run once', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.array(size, { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 4 }),
        async (all, sizes, cuts) => {
          const once = await importAll(
            all,
            all.map(({ rows }) => rows.length),
            [],
          );
          expect(await importAll(all, sizes, cuts)).toEqual(once);
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);

  it('end in the state of their first order, at whatever time an earlier one is sent again', async () => {
    const oneName = penalty.map((make) => (line: number) => {
      const row = make(line);
      return { ...row, uscc: ENTERPRISE_USCC, checkDigitValid: true, counterpartyName: NAMES[0] } as IngestRow;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fileOf('penalty', oneName), { minLength: 3, maxLength: 3 }),
        fc.array(fc.record({ place: fc.integer({ min: 0, max: 2 }), size }), { minLength: 1, maxLength: 8 }),
        async (all, order) => {
          const again = await temporaryDatabase();
          for (const run of order) {
            await importRows(again, aFile(`file${run.place}`), all[run.place]?.rows ?? [], run.size);
          }
          const once = await temporaryDatabase();
          for (const place of new Set(order.map((run) => run.place))) {
            await importRows(once, aFile(`file${place}`), all[place]?.rows ?? []);
          }
          expect(await storedState(again)).toEqual(await storedState(once));
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);
});
