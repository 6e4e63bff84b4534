import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ExtractKeys, SigningKey } from '../extract/extract-keys.ts';

const NAME = 'extract-keys.json';

const KeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  d: z.string().optional(),
});
const FileSchema = z.object({ keys: z.array(KeySchema).min(1) });

type StoredKey = z.infer<typeof KeySchema>;

function newKey(): StoredKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  // RFC 7638: the thumbprint of the public key is its id.
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, d };
}

function write(path: string, keys: readonly StoredKey[]): void {
  writeFileSync(path, JSON.stringify({ keys }, null, 2), { mode: 0o600 });
  chmodSync(path, 0o600);
}

function readKeys(path: string): StoredKey[] {
  const read = FileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (read.success) return read.data.keys;
  throw new Error(`${path} is no key file: extracts can be neither signed nor verified. Put it back from the backup.`);
}

function ensure(path: string): void {
  if (existsSync(path)) return;
  const mine = `${path}.${process.pid}`;
  write(mine, [newKey()]);
  try {
    // Linking fails where another process was faster; then its key counts.
    linkSync(mine, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * The keys that sign extracts: the file `extract-keys.json` of the data folder, made at first use, readable by its owner alone, read by every
 * process. The last one signs. It belongs into the backup of the machine: without it older extracts can no longer be verified.
 * @throws what the file system throws; Error if the file is damaged
 * @example openExtractKeys('/var/lib/jianxin').published().keys.length // 1
 */
export function openExtractKeys(dataDir: string): ExtractKeys {
  const path = join(dataDir, NAME);
  ensure(path);
  return {
    signing(): SigningKey {
      const { d, ...key } = readKeys(path).findLast((one) => one.d !== undefined) ?? {};
      if (d === undefined || !('kid' in key)) throw new Error(`${path} holds no private key. Rotate the keys.`);
      return { ...key, d };
    },
    published: () => ({
      keys: readKeys(path).map(({ kty, crv, x, kid }) => ({
        kty,
        crv,
        alg: 'EdDSA' as const,
        use: 'sig' as const,
        kid,
        x,
      })),
    }),
  };
}

/**
 * Puts a new key in the place of the one that signs. The public parts of all earlier ones stay, their private parts are destroyed. Running
 * processes sign with the new one from their next extract on.
 * @returns the id of the new key
 * @example rotateExtractKeys('/var/lib/jianxin')
 */
export function rotateExtractKeys(dataDir: string): string {
  const path = join(dataDir, NAME);
  ensure(path);
  const added = newKey();
  const mine = `${path}.${process.pid}`;
  write(mine, [...readKeys(path).map(({ d: _, ...key }) => key), added]);
  renameSync(mine, path);
  return added.kid;
}
