import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { parseCalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { PublicProfileSchema } from '#domain/profile.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { occurrenceOf } from '../occurrence.ts';
import { type Downloads, openDownloads } from '../open-data/downloads.ts';
import { dumpAddress } from '../open-data/dump-address.ts';
import { answerDump, type OfferedFile } from '../open-data/dump-answer.ts';
import { dumpEdition } from '../open-data/dump-edition.ts';
import { withHeaders } from '../plain-response.ts';
import { problem } from '../problem.ts';
import { chargeRate } from '../rate-charge.ts';
import type { Database } from '../store/database.ts';
import { readDays } from '../store/open-day.ts';
import { type CurrentDumps, DUMP_FORMS, type DumpForm, readCurrentDumps } from '../store/open-dump.ts';
import { readParts } from '../store/open-part.ts';
import { publicTable } from '../store/public-table.ts';
import { dependOn } from '../unavailable.ts';

type FindFile = (db: Database, current: CurrentDumps) => Promise<OfferedFile | null>;

const WHOLE_UNITS = 20;
const MADE_AGAIN =
  '有新的变化（可能包括停止公示），开放数据文件正在重新生成，此前的文件不再提供。请按 Retry-After 重试。';
const BUSY = '同时进行的下载已达上限。请按 Retry-After 重试。';
const NOT_HERE = `本部署没有存放开放数据文件的地方。请使用接口：${dumpAddress.manifest} 说明情况，/api/v1/changes 提供变化。`;
const NO_FILE = `没有此文件，或者它已被新的文件取代。现有文件见 ${dumpAddress.manifest}。`;

function later(c: Context<AppEnv>, detail: string, seconds: number): Response {
  return withHeaders(problem('open-data-unavailable', { detail }, occurrenceOf(c)), { 'Retry-After': String(seconds) });
}

function digestsOf(current: CurrentDumps | null): string | null {
  return current === null ? null : [...current.dumps.values()].map(({ sha256 }) => sha256).join();
}

async function answerFile(
  c: Context<AppEnv>,
  jurisdiction: Jurisdiction,
  downloads: Downloads,
  find: FindFile,
): Promise<Response> {
  const { host, asOf } = c.get('services');
  const files = host.openDumpFiles?.(c.env) ?? null;
  if (files === null) return problem('not-found', { detail: NOT_HERE }, occurrenceOf(c));
  const db = c.env.DB;
  const read = () => readCurrentDumps(db, publicTable(jurisdiction), dumpEdition(jurisdiction), asOf());
  const current = await dependOn('database', read);
  if (current === null) return later(c, MADE_AGAIN, 5);
  const offered = await dependOn('database', () => find(db, current));
  if (offered === null) return problem('not-found', { detail: NO_FILE }, occurrenceOf(c));
  // What the file was put together from is read after the dumps: if they changed in between, its pieces are not theirs.
  const isCurrent = async () => digestsOf(await read()) === digestsOf(current);
  if (!(await dependOn('database', isCurrent))) return later(c, MADE_AGAIN, 5);
  return answerDump(c, offered, { files, downloads, isCurrent }) ?? later(c, BUSY, 30);
}

function wholeOf(form: DumpForm): FindFile {
  return async (db, { dumps }) => {
    const dump = dumps.get(form);
    if (dump === undefined) return null;
    const { head, bytes, sha256 } = dump;
    const parts = (await readParts(db)).map((part) => part[form]);
    const name = dumpAddress.whole(form).replace(/.*\//, '');
    return { name, pieces: [...(head === null ? [] : [head]), ...parts], bytes, sha256 };
  };
}

function partOf(name: string): FindFile {
  return async (db) => {
    const file = (await readParts(db)).find(({ ndjson }) => ndjson.name === name)?.ndjson;
    return file === undefined ? null : { ...file, pieces: [file] };
  };
}

/** The files of open data and the schema of their lines; see {@link mountOpenData}. Nothing is served that is older than the last change. */
export function mountOpenDataFiles(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  const downloads = openDownloads(() => performance.now());
  const schema = z.toJSONSchema(PublicProfileSchema, { unrepresentable: 'any' });
  app.get(dumpAddress.schema, (c) => answerJson(c, schema, null));
  for (const form of DUMP_FORMS)
    app.get(dumpAddress.whole(form), async (c) => {
      const isLight = c.req.method === 'HEAD' || c.req.header('If-None-Match') !== undefined;
      const refused = isLight ? null : await chargeRate(c, WHOLE_UNITS - 1, `整份下载计 ${WHOLE_UNITS} 次请求，`);
      return refused ?? answerFile(c, jurisdiction, downloads, wholeOf(form));
    });
  app.get(dumpAddress.part(':name'), (c) => answerFile(c, jurisdiction, downloads, partOf(c.req.param('name') ?? '')));
  app.get('/open-data/changes/:file', (c) => {
    const day = parseCalendarDate(/^(.{10})\.ndjson\.gz$/.exec(c.req.param('file') ?? '')?.[1] ?? '');
    return answerFile(c, jurisdiction, downloads, async (db) => {
      const found = (await readDays(db, c.get('services').asOf())).find((one) => one.day === day);
      return found === undefined
        ? null
        : { ...found.file, name: `changes-${found.day}.ndjson.gz`, pieces: [found.file] };
    });
  });
  app.get('/open-data/*', (c) => problem('not-found', { detail: NO_FILE }, occurrenceOf(c)));
}
