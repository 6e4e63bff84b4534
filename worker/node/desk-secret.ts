import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'desk-secret';
const BYTES = 48;

/**
 * The secret that signs the cookies of the desk and encrypts its second factors: the file `desk-secret` of the data folder, made at first use and
 * readable by its owner alone. Every process of a server reads the same. Whoever loses it must set up every second factor again; it belongs
 * into the backup of the machine, not into that of the database.
 * @throws what the file system throws
 * @example readDeskSecret('/var/lib/jianxin').length // 64
 */
export function readDeskSecret(dataDir: string): string {
  const path = join(dataDir, NAME);
  if (!existsSync(path)) {
    const mine = `${path}.${process.pid}`;
    writeFileSync(mine, randomBytes(BYTES).toString('base64'), { mode: 0o600 });
    chmodSync(mine, 0o600);
    try {
      // Linking fails where another process was faster; then its secret counts.
      linkSync(mine, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(mine, { force: true });
    }
  }
  return readFileSync(path, 'utf8').trim();
}
