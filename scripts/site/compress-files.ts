import { readdirSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from '#worker/node/static-file.ts';

const SMALLEST = 512;
const AT_ONCE = 8;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function isCurrent(path: string, made: string): Promise<boolean> {
  try {
    const [source, result] = await Promise.all([stat(path), stat(made)]);
    return result.mtimeMs >= source.mtimeMs;
  } catch {
    return false;
  }
}

// Pages are many and change often, so they get the quality that is nearly as small at a tenth of the time; hashed assets stay.
async function compressFile(path: string): Promise<boolean> {
  if (await isCurrent(path, `${path}.br`)) return false;
  const plain = await readFile(path);
  if (plain.length < SMALLEST) return false;
  const quality = path.includes('/_astro/') ? 11 : 5;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [br, gz] = await Promise.all([toBrotli(plain, { params }), toGzip(plain, { level: 5 })]);
  await writeFile(`${path}.gz`, gz);
  await writeFile(`${path}.br`, br);
  return true;
}

/**
 * Puts a `.br` and a `.gz` beside every text file of a build that is large enough to gain, unless they are there and current.
 * @returns how many files were compressed
 * @example await compressFiles('dist/node/client') // 331
 */
export async function compressFiles(folder: string): Promise<number> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let made = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) if (await compressFile(path)) made += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}
