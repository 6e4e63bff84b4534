import type { Context } from 'hono';
import { type ByteRange, rangeOf } from '../byte-range.ts';
import { matchesEtag } from '../cache.ts';
import type { AppEnv } from '../host.ts';
import { plainResponse } from '../plain-response.ts';
import type { KeptFile } from '../store/open-part.ts';
import type { Downloads } from './downloads.ts';
import type { DumpFiles } from './dump-files.ts';

/** A file as it is offered: kept files one after another, and size and digest of all of them. */
export type OfferedFile = { name: string; pieces: readonly KeptFile[]; bytes: number; sha256: string };

/** What a download needs besides its file. `isCurrent`: whether the file may still be served; asked before every piece. */
export type DumpServing = { files: DumpFiles; downloads: Downloads; isCurrent(): Promise<boolean> };

function streamOf(
  { pieces }: OfferedFile,
  { first, last }: ByteRange,
  { files, isCurrent }: DumpServing,
  download: { isHeld(): boolean; end(): void },
): ReadableStream<Uint8Array> {
  let piece = 0;
  let start = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (let kept = pieces[piece]; kept !== undefined && start <= last; kept = pieces[piece]) {
          const from = Math.max(first - start, 0);
          const to = Math.min(last - start + 1, kept.bytes);
          start += kept.bytes;
          piece += 1;
          if (from >= to) continue;
          const bytes = download.isHeld() && (await isCurrent()) ? await files.read(kept.name) : null;
          if (bytes?.length !== kept.bytes) {
            download.end();
            // What follows may have ended meanwhile: the download breaks off rather than show it.
            controller.error(new Error(`The dump ${kept.name} is no longer current.`));
            return;
          }
          controller.enqueue(bytes.subarray(from, to));
          return;
        }
        download.end();
        controller.close();
      },
      cancel: () => download.end(),
    },
    { highWaterMark: 0 },
  );
}

/**
 * Answers a file of open data: strong ETag, 304, one range (resumed only if `If-Range` names the same file), HEAD; never cached on the way. It is
 * read piece by piece, so that memory does not grow with it, and breaks off where it stops being current.
 * @returns null if too many downloads run already
 * @example return answerDump(c, offered, serving) ?? busy
 */
export function answerDump(c: Context<AppEnv>, offered: OfferedFile, serving: DumpServing): Response | null {
  const etag = `"${offered.sha256.slice(0, 32)}"`;
  // A copy on the way would outlive what it says.
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
    'X-Robots-Tag': 'noindex',
  };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  const condition = c.req.header('If-Range');
  const asked = c.req.header('Range');
  const range =
    asked === undefined || (condition !== undefined && condition !== etag) ? null : rangeOf(asked, offered.bytes);
  if (range === 'unsatisfiable')
    return plainResponse(null, 416, { ...headers, 'Content-Range': `bytes */${offered.bytes}` });
  const { first, last } = range ?? { first: 0, last: offered.bytes - 1 };
  headers['Content-Type'] = 'application/gzip';
  headers['Content-Length'] = String(last - first + 1);
  headers['Content-Disposition'] = `attachment; filename="${offered.name}"`;
  if (range !== null) headers['Content-Range'] = `bytes ${first}-${last}/${offered.bytes}`;
  const status = range === null ? 200 : 206;
  if (c.req.method === 'HEAD') return plainResponse(null, status, headers);
  const download = serving.downloads.begin();
  if (download === null) return null;
  return new Response(streamOf(offered, { first, last }, serving, download), { status, headers });
}
