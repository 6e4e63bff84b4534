import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { DumpFiles } from '../open-data/dump-files.ts';

const MADE = /^(?:part|head|changes)-[\w-]+\.(?:ndjson|csv)\.gz$/;
const TEMPORARY = /^making-/;

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Keeps the files of open data in a folder, `open-data` of the data folder. A file gets its name when it is whole and on the disk; what a killed
 * process left is swept. One process makes files, any number reads.
 * @throws what the file system throws
 * @example openDumpFolder('/var/lib/jianxin/open-data')
 */
export function openDumpFolder(folder: string): DumpFiles {
  return {
    async keep(stem, ending, text) {
      await mkdir(folder, { recursive: true });
      const making = join(folder, `making-${randomUUID()}`);
      const file = await open(making, 'wx');
      const packed = createGzip({ level: 6 });
      try {
        const sha256 = createHash('sha256');
        let bytes = 0;
        const written = (async () => {
          for await (const chunk of packed) {
            sha256.update(chunk as Buffer);
            bytes += (chunk as Buffer).length;
            await file.write(chunk as Buffer);
          }
        })();
        // Awaited below; until then nobody would take its failure.
        written.catch(() => undefined);
        for await (const piece of text)
          if (!packed.write(piece))
            await Promise.race([new Promise((resolve) => packed.once('drain', resolve)), written]);
        packed.end();
        await written;
        await file.sync();
        const digest = sha256.digest('hex');
        const name = `${stem}-${digest.slice(0, 16)}.${ending}.gz`;
        await rename(making, join(folder, name));
        return { name, bytes, sha256: digest };
      } finally {
        packed.destroy();
        await file.close();
        await rm(making, { force: true });
      }
    },
    async read(name) {
      if (!MADE.test(name)) return null;
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },
    async measure(names) {
      const sha256 = createHash('sha256');
      let bytes = 0;
      try {
        for (const name of names) {
          for await (const chunk of createReadStream(join(folder, name))) {
            sha256.update(chunk as Buffer);
            bytes += (chunk as Buffer).length;
          }
        }
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
      return { bytes, sha256: sha256.digest('hex') };
    },
    async missing(names) {
      const there = new Set(
        await readdir(folder).catch((error: unknown) => (isGone(error) ? [] : Promise.reject(error))),
      );
      return names.filter((name) => !there.has(name));
    },
    async sweep(kept) {
      for (const name of await readdir(folder))
        if ((MADE.test(name) && !kept.has(name)) || TEMPORARY.test(name)) await rm(join(folder, name), { force: true });
    },
  };
}
