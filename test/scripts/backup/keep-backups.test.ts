import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBackupName } from '#scripts/backup/backup-name.ts';
import { runBackup } from '#scripts/backup/run-backup.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';
import { commandHost } from './portal-data.ts';

async function emptyPortal(): Promise<string> {
  const dataDir = temporaryFolder();
  (await openDatabase(dataDir)).close();
  return dataDir;
}

async function backUpOn(dataDir: string, folder: string, day: number, keep: number): Promise<string> {
  const host = commandHost(dataDir, Date.UTC(2026, 10, day, 2));
  expect(await runBackup(['--to', folder, '--keep', String(keep)], host), host.said()).toBe(0);
  return host.said();
}

/** The days of November whose backups are in the folder. */
function daysIn(folder: string): number[] {
  return readdirSync(folder)
    .filter(isBackupName)
    .map((name) => Number(name.slice(14, 16)));
}

describe('which backups are kept', { timeout: 60_000 }, () => {
  it('the newest N, each with its manifest, named by the UTC instant', async () => {
    const [dataDir, folder] = [await emptyPortal(), temporaryFolder()];
    for (const day of [1, 2, 3, 4, 5]) await backUpOn(dataDir, folder, day, 3);
    expect(readdirSync(folder)).toEqual([
      'jianxin-20261103T020000.000Z.sqlite',
      'jianxin-20261103T020000.000Z.sqlite.json',
      'jianxin-20261104T020000.000Z.sqlite',
      'jianxin-20261104T020000.000Z.sqlite.json',
      'jianxin-20261105T020000.000Z.sqlite',
      'jianxin-20261105T020000.000Z.sqlite.json',
    ]);
  });

  it('a broken one does not count, is named, and never pushes out a good one', async () => {
    const [dataDir, folder] = [await emptyPortal(), temporaryFolder()];
    for (const day of [1, 2, 3]) await backUpOn(dataDir, folder, day, 9);
    truncateSync(join(folder, 'jianxin-20261103T020000.000Z.sqlite'), 4096);
    expect(await backUpOn(dataDir, folder, 4, 2)).toMatch(/jianxin-20261103T.*is not whole/);
    expect(daysIn(folder)).toEqual([2, 3, 4]);
  });

  it('the last backup of the lost data stays, when a portal was started empty in its place', async () => {
    const [lost, empty, folder] = [await emptyPortal(), await emptyPortal(), temporaryFolder()];
    for (const day of [1, 2]) await backUpOn(lost, folder, day, 2);
    for (const day of [3, 4, 5, 6]) await backUpOn(empty, folder, day, 2);
    expect(daysIn(folder)).toEqual([2, 5, 6]);
  });

  it('files of others are never touched', async () => {
    const [dataDir, folder] = [await emptyPortal(), temporaryFolder()];
    const others = ['jianxin-of-last-year.sqlite', 'notes.txt', 'jianxin-20261101T020000.000Z.sqlite.gpg'];
    for (const name of others) writeFileSync(join(folder, name), 'x');
    for (const day of [1, 2, 3]) await backUpOn(dataDir, folder, day, 1);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
    expect(daysIn(folder)).toEqual([3]);
  });
});
