import { createHash } from 'node:crypto';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import { deliverWebhooks } from '#worker/jobs/deliver-webhooks.ts';
import { syncChanges } from '#worker/jobs/sync-changes.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { readUnseen } from '#worker/store/watch-changes.ts';
import { insertWatchlist } from '#worker/store/watchlists.ts';
import { confirmWebhook, putWebhook } from '#worker/store/webhooks.ts';
import { makeWebhookSecret } from '#worker/webhooks/sign-message.ts';
import { registrationRow } from './law-rows.ts';

// One enterprise changes; some lists hold it and are told by webhook, all others do not. Measured with few and with many others, each with CODES
// codes. Prints { few, many, holders } with the milliseconds of processor of each change and of reading a list that holds it.
const [directory = '', few = '', many = ''] = process.argv.slice(2);
const TODAY = '2026-11-24' as CalendarDate;
const CODES = 1000;
const HOLDERS = 10;
const TURNS = 60;

const { db, close } = await openDatabase(directory);
const row = registrationRow(0);
await takeEnterprise();
await syncChanges(db, TODAY, xianning);
for (let holder = 1; holder <= HOLDERS; holder += 1) await watch(holder);
const first = await fillTo(Number(few));
const last = await fillTo(Number(many));
close();
process.stdout.write(`${JSON.stringify({ few: first, many: last, holders: HOLDERS, codes: CODES })}\n`);

async function takeEnterprise(): Promise<void> {
  const file = {
    digest: createHash('sha256').update('watch').digest('hex'),
    name: 'registration.csv',
    layout: 'enterprise-list',
    kind: 'registration',
    encoding: 'utf-8',
    rows: 1,
    sender: null,
    receivedAt: `${TODAY}T01:00:00.000Z`,
    receivedOn: TODAY,
  } as const;
  await beginFile(db, file);
  await ingestRows(db, file, [row], []);
  await finishFile(db, file, { accepted: 1 });
}

/** A list of CODES codes that holds the enterprise, with a webhook that is switched on. */
async function watch(list: number): Promise<void> {
  const others = Array.from({ length: CODES - 1 }, (_, at) => `H${String(list * CODES + at).padStart(17, '0')}`);
  const hashes = { secretHash: `secret ${list}`, readingHash: `reading ${list}` };
  await insertWatchlist(db, hashes, [row.uscc, ...others], TODAY);
  const hook = { list, id: `hook${list}`, url: 'https://hooks.example.com/', origin: 'https://credit.example.gov.cn' };
  await putWebhook(db, { ...hook, secret: makeWebhookSecret() });
  await confirmWebhook(db, list, Date.now(), '204');
}

/** Adds lists that do not hold the enterprise until there are so many, and measures. */
async function fillTo(lists: number): Promise<{ lists: number; change: number[]; read: number[] }> {
  const known = (await db.prepare('SELECT max(id) AS n FROM watchlist').first<number>('n')) ?? 0;
  await db.batch([
    db.prepare('DROP INDEX watchlist_entry_by_enterprise'),
    db
      .prepare(
        `INSERT INTO watchlist (id, secret_hash, reading_hash, made_on, opened_on, seen_no)
           WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
           SELECT i, 's' || i, 'r' || i, ?3, ?3, 0 FROM n`,
      )
      .bind(known + 1, lists + HOLDERS, TODAY),
    // Codes that many lists share, as suppliers are shared.
    db
      .prepare(
        `INSERT INTO watchlist_entry (list, uscc, added_no, seen_no)
           WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?3 - 1)
           SELECT id, printf('X%017d', (id * 379 + i) % 1000000), 0, 0 FROM watchlist CROSS JOIN n WHERE id BETWEEN ?1 AND ?2`,
      )
      .bind(known + 1, lists + HOLDERS, CODES),
    db.prepare('CREATE INDEX watchlist_entry_by_enterprise ON watchlist_entry (uscc)'),
  ]);
  const change: number[] = [];
  const read: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    change.push(await timed(changeAndTell));
    read.push(await timed(async () => void (await readUnseen(db, { id: 1, seenNo: 0 }, 500, TODAY))));
  }
  return { lists, change: change.slice(10), read: read.slice(10) };
}

/** The enterprise changes, the change is noticed, and every list that holds it is told. */
async function changeAndTell(): Promise<void> {
  await db.batch([
    db.prepare("UPDATE public_state SET digest = '' WHERE id = ?1").bind(row.uscc),
    db.prepare("INSERT INTO outbox (uscc, reason, at) VALUES (?1, 'bench', ?2)").bind(row.uscc, TODAY),
  ]);
  await syncChanges(db, TODAY, xianning);
  let told = 0;
  const send = async () => {
    told += 1;
    return { kind: 'answered', status: 204, retryAfter: null } as const;
  };
  await deliverWebhooks(db, { send, now: Date.now, asOf: TODAY, chance: Math.random });
  if (told !== HOLDERS) throw new Error(`${told} lists were told, not ${HOLDERS}.`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
