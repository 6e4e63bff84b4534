import { extname, join } from 'node:path';
import { rangeOf } from '../byte-range.ts';
import { matchesEtag } from '../cache.ts';
import type { Env } from '../env.ts';
import { plainResponse } from '../plain-response.ts';
import { pathnameOf } from '../url-parts.ts';
import { takesCoding } from './content-coding.ts';
import { readStaticFile, type StaticFile } from './static-file.ts';

const MEMORY = 96 * 1024 * 1024;
// A name of the build; no encoded characters, no hidden files, no way up.
const SAFE = /^(?:\/(?!\.)[A-Za-z0-9._~@-]+)*\/?$/;

function pathsFor(pathname: string): string[] {
  if (!SAFE.test(pathname)) return [];
  const path = pathname.replace(/\/$/, '');
  if (extname(path) !== '' && !path.endsWith('.br') && !path.endsWith('.gz')) return [path];
  return path === '' ? ['/index.html'] : [`${path}.html`, `${path}/index.html`];
}

function encodingFor(file: StaticFile, accepted: string): 'br' | 'gzip' | null {
  if (file.br !== null && takesCoding(accepted, 'br')) return 'br';
  return file.gzip !== null && takesCoding(accepted, 'gzip') ? 'gzip' : null;
}

function answer(file: StaticFile, request: Request): Response {
  const ranged = request.headers.get('Range');
  const encoding = ranged === null ? encodingFor(file, request.headers.get('Accept-Encoding') ?? '') : null;
  const etag = `"${file.digest}${encoding === null ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = { ETag: etag };
  if (file.compressible) headers.Vary = 'Accept-Encoding';
  if (matchesEtag(request.headers.get('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  headers['Content-Type'] = file.type;
  if (encoding !== null) {
    headers['Content-Encoding'] = encoding;
    return plainResponse((encoding === 'br' ? file.br : file.gzip) ?? file.plain, 200, headers);
  }
  headers['Accept-Ranges'] = 'bytes';
  const condition = request.headers.get('If-Range');
  const range =
    ranged === null || (condition !== null && condition !== etag) ? null : rangeOf(ranged, file.plain.length);
  if (range === 'unsatisfiable') {
    return plainResponse(null, 416, { 'Content-Range': `bytes */${file.plain.length}` });
  }
  if (range === null) return plainResponse(file.plain, 200, headers);
  headers['Content-Range'] = `bytes ${range.first}-${range.last}/${file.plain.length}`;
  return plainResponse(file.plain.subarray(range.first, range.last + 1), 206, headers);
}

/**
 * Serves the files of a build from memory (least recently used leave first, at most 96 MB), with the pre-compressed forms
 * beside them, ETags, conditional requests and single ranges. `/about` is the file `about.html`. Answers 404 for all else.
 * @example const assets = openStaticFiles('dist/node/client'); await assets.fetch(new Request('http://localhost/about'))
 */
export function openStaticFiles(folder: string): Env['ASSETS'] {
  const held = new Map<string, StaticFile>();
  let bytes = 0;
  const sizeOf = (file: StaticFile) => file.plain.length + (file.br?.length ?? 0) + (file.gzip?.length ?? 0);

  async function find(path: string): Promise<StaticFile | null> {
    const known = held.get(path);
    if (known !== undefined) {
      held.delete(path);
      held.set(path, known);
      return known;
    }
    const file = await readStaticFile(join(folder, path));
    if (file === null || sizeOf(file) > MEMORY / 8) return file;
    bytes += sizeOf(file);
    held.set(path, file);
    for (const [oldest, old] of held) {
      if (bytes <= MEMORY) break;
      held.delete(oldest);
      bytes -= sizeOf(old);
    }
    return file;
  }

  return {
    async fetch(request) {
      for (const path of pathsFor(pathnameOf(request.url))) {
        const file = await find(path);
        if (file !== null) return answer(file, request);
      }
      return plainResponse(null, 404, {});
    },
  };
}
