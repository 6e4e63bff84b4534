import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { BackupFault } from './backup-fault.ts';
import type { CommandHost } from './command-host.ts';
import { explainFault } from './explain-fault.ts';
import { keepBackups } from './keep-backups.ts';
import { makeBackup } from './make-backup.ts';

const USAGE = `Usage: npm run backup [-- --to DIR] [--keep N]
  --to DIR   folder of the backups (default: backups in JIANXIN_DATA); use another disk on a server
  --keep N   how many good backups to keep, 1 or more (default 14)
Exit code: 0 written and verified; 1 no backup was made; 2 wrong usage; 3 the backup is good, but old ones could not be removed
`;

function readOptions(words: readonly string[], dataDir: string): { to: string; keep: number } | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { to: { type: 'string' }, keep: { type: 'string', default: '14' } },
    });
    if (!/^[1-9]\d{0,5}$/.test(values.keep) || values.to === '') return null;
    return { to: resolve(values.to ?? `${dataDir}/backups`), keep: Number(values.keep) };
  } catch {
    return null;
  }
}

/**
 * The backup command.
 * @param words the words after the command
 * @returns 0 written and verified; 1 no backup was made; 2 wrong usage; 3 good, but old ones could not be removed
 * @example process.exitCode = await runBackup(process.argv.slice(2), host)
 */
export async function runBackup(words: readonly string[], host: CommandHost): Promise<number> {
  try {
    const { dataDir } = readConfiguration(host.environment);
    const options = readOptions(words, dataDir);
    if (options === null) {
      host.errors.write(USAGE);
      return 2;
    }
    const { to: folder, keep } = options;
    const { path, manifest } = await makeBackup({
      dataDir,
      folder,
      programVersion: host.programVersion,
      now: new Date(host.now()),
    });
    const { rows, bytes, seq } = manifest;
    host.output.write(
      `${path}: ${bytes} bytes, ${rows.enterprise} enterprises, ${rows.record} records, outbox ${seq}; written and verified.\n`,
    );
    return tidy(folder, keep, manifest.databaseId, host);
  } catch (error) {
    if (!(error instanceof BackupFault || error instanceof ConfigurationError)) throw error;
    host.errors.write(`No backup was made.\n${error.message}\n`);
    return 1;
  }
}

function tidy(folder: string, keep: number, databaseId: string, host: CommandHost): number {
  try {
    const { removed, broken } = keepBackups(folder, keep, databaseId);
    if (removed.length > 0) host.output.write(`Removed ${removed.length} older than the newest ${keep}.\n`);
    for (const name of broken) {
      host.errors.write(`${name} is not whole and does not count as a backup. Look at it, then delete it by hand.\n`);
    }
    return 0;
  } catch (error) {
    host.errors.write(
      `The backup is good, but old ones could not be removed.\n${explainFault(folder, error).message}\n`,
    );
    return 3;
  }
}
