import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Extensions worth compressing; the others are compressed formats already. */
export const COMPRESSIBLE: ReadonlySet<string> = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.xml',
  '.txt',
  '.csv',
  '.svg',
  '.webmanifest',
]);

/** A file of the build with its pre-compressed forms, as held in memory. `digest`: of the plain bytes, hex. */
export type StaticFile = {
  type: string;
  digest: string;
  compressible: boolean;
  plain: Buffer<ArrayBuffer>;
  br: Buffer<ArrayBuffer> | null;
  gzip: Buffer<ArrayBuffer> | null;
};

async function readIfThere(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/**
 * Reads a file and the `.br` and `.gz` beside it. Null if it does not exist or is no file.
 * @example await readStaticFile('dist/node/client/index.html')
 */
export async function readStaticFile(path: string): Promise<StaticFile | null> {
  const plain = await readIfThere(path);
  if (plain === null) return null;
  const extension = extname(path);
  const compressible = COMPRESSIBLE.has(extension);
  const [br, gzip] = compressible
    ? await Promise.all([readIfThere(`${path}.br`), readIfThere(`${path}.gz`)])
    : [null, null];
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 32);
  return { type: TYPES[extension] ?? 'application/octet-stream', digest, compressible, plain, br, gzip };
}
