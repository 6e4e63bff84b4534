import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { manifestPath } from '#scripts/backup/backup-manifest.ts';
import { digestFile } from '#scripts/backup/digest-file.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { runRestore } from '#scripts/backup/run-restore.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';
import { commandHost, ROOT, sampleData } from './portal-data.ts';

async function backedUp(change?: (connection: DatabaseSync) => void): Promise<{ dataDir: string; path: string }> {
  const dataDir = await sampleData();
  if (change !== undefined) {
    const connection = new DatabaseSync(join(dataDir, 'jianxin.sqlite'));
    change(connection);
    connection.close();
  }
  const folder = temporaryFolder();
  const { path } = await makeBackup({ dataDir, folder, programVersion: '0.0.0-test', now: new Date() });
  return { dataDir, path };
}

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, at);
  closeSync(descriptor);
}

/** Restores into a data folder that holds a database, expects a refusal, and that nothing there has changed. */
async function refusal(dataDir: string, ...words: string[]): Promise<string> {
  const database = join(dataDir, 'jianxin.sqlite');
  const before = await digestFile(database);
  const host = commandHost(dataDir);
  expect(await runRestore(words, host), host.said()).toBe(1);
  expect(host.said()).toMatch(/^Nothing was restored\.\n/);
  expect(await digestFile(database)).toEqual(before);
  expect(readdirSync(dataDir).filter((name) => /^\.unfinished|replaced/.test(name))).toEqual([]);
  return host.said();
}

describe('a restore refuses, and leaves the database as it was,', { timeout: 60_000 }, () => {
  it('a file of which one bit changed', async () => {
    const { dataDir, path } = await backedUp();
    const at = Math.floor(statSync(path).size / 2);
    overwrite(path, at, new Uint8Array([(readFileSync(path)[at] ?? 0) ^ 1]));
    expect(await refusal(dataDir, path)).toMatch(/SHA-256 differs.*another backup/s);
  });

  it('a file that was cut short, also without its manifest', async () => {
    const { dataDir, path } = await backedUp();
    truncateSync(path, statSync(path).size - 8192);
    expect(await refusal(dataDir, path)).toMatch(/cut short.*Copy it again/s);
    expect(await refusal(dataDir, path, '--without-manifest')).toMatch(/is damaged/);
    truncateSync(path, 0);
    expect(await refusal(dataDir, path, '--without-manifest')).toMatch(/another program|damaged/);
  });

  it('a file without its manifest, unless that is given up; then the file itself is still checked', async () => {
    const { dataDir, path } = await backedUp();
    rmSync(manifestPath(path));
    expect(await refusal(dataDir, path)).toMatch(/manifest of the backup, is missing.*--without-manifest/s);
    overwrite(path, 4096 * 5, new Uint8Array(4096 * 3).fill(0xa5));
    expect(await refusal(dataDir, path, '--without-manifest')).toMatch(/is damaged/);
    const sound = await backedUp();
    rmSync(manifestPath(sound.path));
    const host = commandHost(dataDir);
    expect(await runRestore([sound.path, '--without-manifest'], host), host.said()).toBe(0);
  });

  it('something that is no backup: a text, a database of another program, a folder, nothing at all', async () => {
    const { dataDir } = await backedUp();
    const folder = temporaryFolder();
    const text = join(folder, 'text.sqlite');
    writeFileSync(text, 'not a database, '.repeat(1000));
    expect(await refusal(dataDir, text, '--without-manifest')).toMatch(/no database/);
    const other = join(folder, 'other.sqlite');
    const connection = new DatabaseSync(other);
    connection.exec('CREATE TABLE something (a)');
    connection.close();
    expect(await refusal(dataDir, other, '--without-manifest')).toMatch(/another program/);
    expect(await refusal(dataDir, folder, '--without-manifest')).toMatch(/cannot be (used|read)/);
    expect(await refusal(dataDir, join(folder, 'absent.sqlite'))).toMatch(/is not there/);
  });

  it('a live database, whose log would be left behind', async () => {
    const { dataDir, path } = await backedUp();
    writeFileSync(`${path}-wal`, 'log');
    expect(await refusal(dataDir, path)).toMatch(/live database.*npm run backup/s);
  });

  it('a backup of a newer program', async () => {
    const { path } = await backedUp((db) => db.exec("INSERT INTO d1_migrations (name) VALUES ('9999_future.sql')"));
    expect(await refusal(await sampleData(), path)).toMatch(/9999_future\.sql.*newer version/s);
  });

  it('while another process has the database open, even one that does nothing', async () => {
    const { dataDir, path } = await backedUp();
    const code = `import { openDatabase } from '#worker/node/open-database.ts';
      await openDatabase(${JSON.stringify(dataDir)}); process.stdout.write('open'); setInterval(() => {}, 1000);`;
    const portal = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
    onTestFinished(() => void portal.kill('SIGKILL'));
    await once(portal.stdout, 'data');
    expect(await refusal(dataDir, path)).toMatch(/is in use.*systemctl stop jianxin/s);
    // Too damaged for SQLite to say who has it open: the locks are still known.
    const database = join(dataDir, 'jianxin.sqlite');
    overwrite(database, 0, new Uint8Array(100).fill(0xa5));
    expect(await refusal(dataDir, path)).toMatch(/is in use/);
    portal.kill('SIGKILL');
    await once(portal, 'exit');
    const host = commandHost(dataDir);
    expect(await runRestore([path], host), host.said()).toBe(0);
    expect(readdirSync(dataDir).filter((name) => /^jianxin-replaced-.*\.sqlite$/.test(name))).toHaveLength(1);
    expect(readdirSync(dataDir)).not.toContain('jianxin.sqlite-wal');
  }, 30_000);

  it('and says how it is called', async () => {
    const host = commandHost(temporaryFolder());
    expect(await runRestore([], host)).toBe(2);
    expect(await runRestore(['a', 'b'], host)).toBe(2);
    expect(await runRestore(['a', '--force'], host)).toBe(2);
    expect(host.said()).toMatch(/^Usage: npm run restore/);
  });
});
