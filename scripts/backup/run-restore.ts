import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { BackupFault } from './backup-fault.ts';
import type { CommandHost } from './command-host.ts';
import { restoreBackup } from './restore-backup.ts';

const USAGE = `Usage: npm run restore -- FILE [--data DIR] [--without-manifest]
  FILE                a backup, with its manifest FILE.json beside it
  --data DIR          data folder to restore into (default JIANXIN_DATA, else .data)
  --without-manifest  the manifest is lost: check the file itself only
Exit code: 0 restored; 1 nothing was changed; 2 wrong usage
`;

type Options = { file: string; dataDir: string; needsManifest: boolean };

function readOptions(words: readonly string[], dataDir: string): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { data: { type: 'string' }, 'without-manifest': { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.data === '') return null;
    return {
      file: resolve(file),
      dataDir: resolve(values.data ?? dataDir),
      needsManifest: !values['without-manifest'],
    };
  } catch {
    return null;
  }
}

/**
 * The restore command.
 * @param words the words after the command
 * @returns 0 restored; 1 nothing was changed; 2 wrong usage
 * @example process.exitCode = await runRestore(process.argv.slice(2), host)
 */
export async function runRestore(words: readonly string[], host: CommandHost): Promise<number> {
  try {
    const options = readOptions(words, readConfiguration(host.environment).dataDir);
    if (options === null) {
      host.errors.write(USAGE);
      return 2;
    }
    const { path, aside, facts } = await restoreBackup({ ...options, now: new Date(host.now()) });
    const { enterprise, record } = facts.rows;
    host.output.write(`${path}: restored, ${enterprise} enterprises, ${record} records, outbox ${facts.seq}.\n`);
    if (aside !== null)
      host.output.write(`The database before is kept as ${aside}; delete it when it is not needed.\n`);
    host.output.write('The next start builds the site again. Import again the files received since the backup.\n');
    return 0;
  } catch (error) {
    if (!(error instanceof BackupFault || error instanceof ConfigurationError)) throw error;
    host.errors.write(`Nothing was restored.\n${error.message}\n`);
    return 1;
  }
}
