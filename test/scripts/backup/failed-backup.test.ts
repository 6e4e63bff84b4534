import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBackup } from '#scripts/backup/run-backup.ts';
import { verifyDatabase } from '#scripts/backup/verify-database.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';
import { commandHost, ROOT, sampleData } from './portal-data.ts';

async function withOneBackup(): Promise<{ dataDir: string; folder: string; names: string[] }> {
  const dataDir = await sampleData();
  const folder = join(temporaryFolder(), 'backups');
  const host = commandHost(dataDir);
  expect(await runBackup(['--to', folder], host), host.said()).toBe(0);
  return { dataDir, folder, names: readdirSync(folder) };
}

describe('a backup that cannot be made says why, leaves nothing half-written and the earlier one as it was', {
  timeout: 60_000,
}, () => {
  it('when the disk is full', async () => {
    const { dataDir, folder, names } = await withOneBackup();
    // A file-size limit stops the copy in its middle, as a full disk does, and needs no disk of its own.
    const command = `ulimit -f 500; exec "$0" "$1" --to "$2" --keep 1`;
    const done = spawnSync('sh', ['-c', command, process.execPath, join(ROOT, 'scripts/backup.ts'), folder], {
      env: { ...process.env, JIANXIN_DATA: dataDir },
      encoding: 'utf8',
    });
    expect(done.status, done.stderr).toBe(1);
    expect(done.stderr).toMatch(/^No backup was made\.\n.*the disk is full.*Free some space/s);
    expect(readdirSync(folder)).toEqual(names);
    verifyDatabase(join(folder, names[0] ?? ''));
  });

  it('when the target is no folder', async () => {
    const { dataDir } = await withOneBackup();
    const target = join(temporaryFolder(), 'file');
    writeFileSync(target, '');
    const host = commandHost(dataDir);
    expect(await runBackup(['--to', target], host)).toBe(1);
    expect(host.said()).toMatch(/No backup was made\..*file cannot be used \(EEXIST.*Give the user the right/s);
    expect(await runBackup(['--to', join(target, 'below')], host)).toBe(1);
    expect(await runBackup(['--to', '/proc/jianxin/backups'], host)).toBe(1);
  });

  it('when there is no database', async () => {
    const { folder, names } = await withOneBackup();
    const host = commandHost(temporaryFolder(), Date.UTC(2026, 10, 25));
    expect(await runBackup(['--to', folder], host)).toBe(1);
    expect(host.said()).toMatch(/is not there.*Set JIANXIN_DATA/s);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('when the database itself is damaged, and the good backups stay, however many', async () => {
    const { dataDir, folder, names } = await withOneBackup();
    const descriptor = openSync(join(dataDir, 'jianxin.sqlite'), 'r+');
    writeSync(descriptor, new Uint8Array(4096 * 3).fill(0xa5), 0, 4096 * 3, 4096 * 20);
    closeSync(descriptor);
    const host = commandHost(dataDir, Date.UTC(2026, 10, 25));
    expect(await runBackup(['--to', folder, '--keep', '1'], host)).toBe(1);
    expect(host.said()).toMatch(/No backup was made\.\n.*damaged/s);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('when it is called wrongly', async () => {
    const host = commandHost(temporaryFolder());
    for (const words of [['--keep', '0'], ['--keep', 'all'], ['--to', ''], ['somewhere']]) {
      expect(await runBackup(words, host)).toBe(2);
    }
    expect(host.said()).toMatch(/^Usage: npm run backup/);
  });

  it('what a killed backup left is removed by the next one; one that runs is left alone', async () => {
    const { dataDir, folder } = await withOneBackup();
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const dead = join(folder, `.unfinished-${hostname()}-${child.pid}`);
    const living = join(folder, `.unfinished-${hostname()}-${process.ppid}`);
    for (const one of [dead, living]) {
      mkdirSync(one);
      writeFileSync(join(one, 'copy.sqlite'), 'half');
    }
    const host = commandHost(dataDir, Date.UTC(2026, 10, 25));
    expect(await runBackup(['--to', folder], host), host.said()).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([
      `.unfinished-${hostname()}-${process.ppid}`,
    ]);
    rmSync(living, { recursive: true });
  });
});
