import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { CommandHost } from '#scripts/backup/command-host.ts';
import { digestFile } from '#scripts/backup/digest-file.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { writeSnapshot } from '#scripts/site/write-snapshot.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../../..');

/** The legal day of these tests. */
export const DAY = '2026-11-24' as CalendarDate;

/** Imports files of the sample (示例数据) into a data folder. */
export async function importInto(dataDir: string, ...names: string[]): Promise<void> {
  const { db, close } = await openDatabase(dataDir);
  try {
    for (const name of names) {
      await importFile(join(ROOT, 'data/sample', name), {
        store: databaseStore(db),
        jurisdiction: xianning,
        unit: null,
        receivedAt: '2026-11-24T02:00:00.000Z',
        receivedOn: DAY,
        report: () => undefined,
        progress: () => undefined,
      });
    }
  } finally {
    close();
  }
}

/** A data folder that holds the register of the sample. */
export async function sampleData(): Promise<string> {
  const dataDir = temporaryFolder();
  await importInto(dataDir, '01-enterprise-list.xlsx', '02-licence-2019.csv');
  return dataDir;
}

/** SHA-256 of every public profile of a data folder, in the order of codes. */
export async function profilesDigest(dataDir: string): Promise<string> {
  const folder = temporaryFolder();
  const { db, close } = await openDatabase(dataDir);
  try {
    await writeSnapshot({ db, asOf: DAY, jurisdiction: xianning, folder, code: '' });
  } finally {
    close();
  }
  return (await digestFile(join(folder, 'profiles.ndjson'))).sha256;
}

/** A host for a command: what it printed is in `said`. */
export function commandHost(dataDir: string, now = Date.UTC(2026, 10, 24, 2)): CommandHost & { said(): string } {
  let text = '';
  const channel = { write: (part: string) => (text += part) };
  return {
    environment: { JIANXIN_DATA: dataDir },
    output: channel,
    errors: channel,
    now: () => now,
    programVersion: '0.0.0-test',
    said: () => text,
  };
}
