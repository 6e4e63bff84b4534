import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { syncOpenData } from '#worker/jobs/sync-open-data.ts';
import { syncTables } from '#worker/jobs/sync-tables.ts';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { PART_SIZE, readParts } from '#worker/store/open-part.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { runChild } from './run-child.ts';

// Makes the files of a copy of a large register, changes some enterprises, and measures. Words: the register, a folder to work in, how many are few.
const AS_OF = '2026-11-24' as CalendarDate;
const AT = '2026-11-24T04:00:00.000Z';
const CHANGED = 5;

const [, , large = '', work = '', few = ''] = process.argv;
mkdirSync(work, { recursive: true });
copyFileSync(join(large, 'jianxin.sqlite'), join(work, 'jianxin.sqlite'));
const { db, close } = await openDatabase(work);
const files = openDumpFolder(join(work, 'open-data'));

async function cost(step: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const make = () => syncOpenData({ db, files, asOf: AS_OF, at: AT, jurisdiction: xianning });

await syncTables(db, AS_OF, xianning);
const whole = await cost(make);
const { results } = await db
  .prepare("SELECT min(id) AS id, uscc FROM record WHERE kind = 'penalty' GROUP BY uscc ORDER BY uscc LIMIT ?1")
  .bind(CHANGED)
  .all<{ id: string; uscc: string }>();
const changes: number[] = [];
for (const { id, uscc } of results) {
  const decided = { actor: 'bench', reason: '示例数据', at: AT, on: AS_OF };
  await decideWithdrawal(db, { uscc, recordId: id, measure: 'withdraw', ...decided });
  await syncTables(db, AS_OF, xianning);
  changes.push(await cost(make));
}
const parts = await readParts(db);
const enterprises = parts.reduce((sum, part) => sum + part.enterprises, 0);
const megabytes = parts.reduce((sum, { ndjson, csv }) => sum + ndjson.bytes + csv.bytes, 0) / 1e6;
close();

type Streamed = { megabytes: number; peak: number };
const stream = (count: number) => runChild<Streamed>('dumps-stream-child.ts', [work, String(count)]);
const [small, all] = [await stream(Number(few) / PART_SIZE), await stream(parts.length)];
process.stdout.write(
  `${JSON.stringify({
    enterprises,
    parts: parts.length,
    megabytes,
    whole,
    changes,
    streamed: { few: small.megabytes, many: all.megabytes },
    peak: { few: small.peak, many: all.peak },
  })}\n`,
);
