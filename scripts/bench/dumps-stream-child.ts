import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '#worker/host.ts';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openDownloads } from '#worker/open-data/downloads.ts';
import { answerDump } from '#worker/open-data/dump-answer.ts';
import { readParts } from '#worker/store/open-part.ts';

// Streams so many parts of the NDJSON, as one file, to a reader that keeps nothing, and tells the most memory that was held. Words: folder, parts.
const [, , folder = '', count = ''] = process.argv;
const { db, close } = await openDatabase(folder);
const files = openDumpFolder(join(folder, 'open-data'));
const pieces = (await readParts(db)).slice(0, Number(count)).map(({ ndjson }) => ndjson);
close();
const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
const downloads = openDownloads(() => performance.now());
const app = new Hono<AppEnv>();
app.get('/', (c) => {
  const offered = { name: 'dump', pieces, bytes, sha256: '0'.repeat(64) };
  return answerDump(c, offered, { files, downloads, isCurrent: async () => true }) ?? c.notFound();
});
let read = 0;
let peak = 0;
const body = (await app.request('/')).body ?? [];
for await (const chunk of body) {
  read += chunk.length;
  peak = Math.max(peak, process.memoryUsage.rss() / 1e6);
}
if (read !== bytes) throw new Error(`${read} of ${bytes} bytes came.`);
process.stdout.write(`${JSON.stringify({ megabytes: bytes / 1e6, peak })}\n`);
