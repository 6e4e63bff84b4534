import { constants, copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '#worker/node/open-database.ts';
import { BackupFault } from './backup-fault.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';
import type { DatabaseFacts } from './database-facts.ts';
import { digestFile } from './digest-file.ts';
import { explainFault } from './explain-fault.ts';
import { renameDatabase } from './rename-database.ts';
import { syncPath } from './sync-path.ts';
import { verifyDatabase } from './verify-database.ts';

function manifestOf(file: string): BackupManifest {
  const manifest = readManifest(file);
  if (manifest !== null) return manifest;
  throw new BackupFault(
    `${file}.json, the manifest of the backup, is missing or unreadable. Without it nobody can say whether the file is what was written. Copy both files; if it is lost, use --without-manifest: the file itself is then still checked.`,
  );
}

async function compare(copy: string, file: string, manifest: BackupManifest): Promise<void> {
  const { sha256, bytes } = await digestFile(copy);
  if (bytes !== manifest.bytes) {
    throw new BackupFault(
      `${file} has ${bytes} bytes, its manifest says ${manifest.bytes}: it was cut short or changed. Nothing was changed. Copy it again or use another backup.`,
    );
  }
  if (sha256 !== manifest.sha256) {
    throw new BackupFault(
      `${file} is not what was written: its SHA-256 differs from the manifest. Nothing was changed. Copy it again or use another backup.`,
    );
  }
}

/**
 * Makes a database ready to be put in place, in the folder `work`: copied from the backup, proved by digest (unless the manifest is
 * given up), checked page by page, opened by this program, which refuses one of a newer program and brings an older one to the newest
 * schema, and given an id of its own. The checks are made on the copy, so that what was checked is what is used.
 * @returns the path of the database, one file, on the disk; and the facts of the backup
 * @throws BackupFault if the file cannot be used, saying why
 */
export async function prepareRestore(
  file: string,
  work: string,
  needsManifest: boolean,
  now: Date,
): Promise<{ path: string; facts: DatabaseFacts }> {
  if (!existsSync(file)) throw new BackupFault(`${file} is not there. There is nothing to restore. Check the path.`);
  if (existsSync(`${file}-wal`)) {
    throw new BackupFault(
      `${file} has a log beside it (-wal): it is a live database, no backup. Use npm run backup to copy it.`,
    );
  }
  const manifest = needsManifest ? manifestOf(file) : null;
  const path = join(work, 'jianxin.sqlite');
  try {
    copyFileSync(file, path, constants.COPYFILE_FICLONE);
  } catch (error) {
    throw explainFault(
      error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? dirname(work) : file,
      error,
    );
  }
  if (manifest !== null) await compare(path, file, manifest);
  const facts = verifyDatabase(path);
  if (manifest !== null && !isDeepStrictEqual({ ...manifest, ...facts }, manifest)) {
    throw new BackupFault(`${file} does not hold what its manifest says. Nothing was changed. Use another backup.`);
  }
  try {
    const { db, close } = await openDatabase(work);
    try {
      await renameDatabase(db, facts.databaseId, now);
    } finally {
      close();
    }
  } catch (error) {
    throw new BackupFault(
      error instanceof Error ? error.message : `${file} cannot be opened. Use another backup.`,
      error,
    );
  }
  const connection = new DatabaseSync(path);
  connection.exec('PRAGMA journal_mode = DELETE');
  connection.close();
  syncPath(path);
  return { path, facts };
}
