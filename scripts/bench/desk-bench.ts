import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { Finding } from '#domain/notices/lint/finding.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { PublicProfileSchema } from '#domain/profile.ts';
import { buildFolder } from '#scripts/site/build-record.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { freePort } from '#worker/node/free-port.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openDesk } from '#worker/node/open-desk.ts';
import type { Database } from '#worker/store/database.ts';
import { readIndexedSeq } from '#worker/store/index-progress.ts';
import { startBenchServer } from './bench-server.ts';
import { type BenchClerk, signInToBench } from './desk-sign-in.ts';
import { makeLargeRegister } from './large-register.ts';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '../..');
const SIZE = 100_000;
const TIMES = 5;
const AIM_SECONDS = 10;
const LOOK_EVERY_MS = 10;
const CITED = /《([^》]+)》(第[^，、。；《》]+)/gu;

type Surface = 'page' | 'poster' | 'list' | 'profile' | 'feed' | 'API' | 'API list' | 'search index';
type Move = 'publish' | 'withdraw';

/**
 * How long a notice takes to be on every surface from the moment somebody publishes it, and to be gone from every one from the moment somebody
 * withdraws it, at a portal of 100,000 enterprises: made for the run, or kept in `JIANXIN_BENCH_DATA`. The slowest of five, in parts of the
 * ten seconds there are.
 */
export async function benchDesk(): Promise<Measured[]> {
  const kept = process.env.JIANXIN_BENCH_DATA;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'jianxin-bench-desk-'));
  await makeLargeRegister(folder, SIZE);
  const port = String(await freePort('127.0.0.1'));
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...{ JIANXIN_TODAY: '2026-11-24', JIANXIN_ENV: 'test', JIANXIN_RATE_LIMIT: '0', JIANXIN_DEMO: '0' },
    ...{ PORT: port, JIANXIN_ORIGIN: origin, JIANXIN_DATA: folder },
  };
  const server = await startBenchServer('portal-child.ts', [buildFolder(ROOT, 'node')], environment);
  const database = await openDatabase(folder);
  const desk = openDesk(readConfiguration({ ...process.env, ...environment }), database.db);
  try {
    if (desk === null) throw new Error('The desk is closed; nothing can be measured.');
    const author = await signInToBench(desk, database.db, origin, ['author']);
    const chief = await signInToBench(desk, database.db, origin, ['reviewer', 'publisher']);
    const worst: Record<Move, Map<Surface, number>> = { publish: new Map(), withdraw: new Map() };
    for (const uscc of await punished(database.db)) {
      const id = await approved({ author, chief }, uscc);
      for (const move of ['publish', 'withdraw'] as const) {
        const took = await measure(database.db, { origin, chief, id, uscc }, move);
        for (const [surface, ms] of took) worst[move].set(surface, Math.max(ms, worst[move].get(surface) ?? 0));
      }
    }
    return (['publish', 'withdraw'] as const).map((move) => describeMove(move, worst[move]));
  } finally {
    desk?.close();
    database.close();
    server.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function describeMove(move: Move, worst: ReadonlyMap<Surface, number>): Measured {
  const slowest = Math.max(...worst.values()) / 1000;
  return {
    what: `${move}: every surface ÷ ${AIM_SECONDS} s, ${SIZE.toLocaleString('en')} enterprises`,
    ratio: slowest / AIM_SECONDS,
    aim: '≤ 1',
    met: slowest <= AIM_SECONDS,
    detail: [...worst].map(([surface, ms]) => `${surface} ${Math.round(ms)} ms`).join(', '),
  };
}

/** Enterprises with a public penalty, from all over the register. */
async function punished(db: Database): Promise<string[]> {
  const sql = `SELECT uscc FROM (SELECT uscc, row_number() OVER (ORDER BY uscc) AS place FROM public_entry
      WHERE list = 'penalties' GROUP BY uscc) WHERE place % 499 = 1 LIMIT ?1`;
  return (await db.prepare(sql).bind(TIMES).all<{ uscc: string }>()).results.map(({ uscc }) => uscc);
}

/** A notice about the newest penalty of an enterprise, written, submitted and approved at the desk. */
async function approved({ author, chief }: { author: BenchClerk; chief: BenchClerk }, uscc: string): Promise<string> {
  const profile = PublicProfileSchema.parse(await (await author.ask('GET', `/enterprises/${uscc}`)).json());
  const notice = exposureOf(profile);
  const made = await author.ask('POST', '/notices', { unit: '信用监管科', notice });
  const { id, revision } = (await made.json()) as { id: string; revision: number };
  await act(author, id, 'submit', { revision });
  const found = await (await chief.ask('GET', `/notices/${id}`)).json();
  const { findings } = found as { findings: Finding[] };
  const overrides = findings.map(({ rule, at, quote }) => ({ rule, at, quote, reason: '示例数据，已复核' }));
  await act(chief, id, 'approve', { revision: revision + 1, overrides });
  return id;
}

/** An exposure that says what the newest penalty says. */
function exposureOf({ uscc, name, records }: z.infer<typeof PublicProfileSchema>): Notice {
  const penalty = records.find((record) => record.kind === 'penalty');
  if (penalty === undefined) throw new Error(`${uscc} has no public penalty.`);
  const { body, source } = penalty;
  const authority = body.decidingAuthority.name;
  const cited = Array.from((body.penaltyBasis ?? '').matchAll(CITED), ([, instrument = '', article = '']) => ({
    instrument,
    article,
  }));
  return {
    kind: 'exposure',
    ...{ title: `关于${name}违法行为的曝光`, lead: `${authority}依法公布本案。`, field: null, warning: '' },
    ...{ publishingUnit: authority, citations: cited.slice(0, 1) },
    parties: [
      {
        ...{ uscc, name, problem: body.violationFacts ?? body.violationType ?? '' },
        evidence: [{ recordId: penalty.id, fileDigest: source.fileDigest, row: source.row }],
        handling: `${authority}作出${body.documentNumber}行政处罚决定。`,
      },
    ],
  };
}

async function act(who: BenchClerk, id: string, action: string, body: object): Promise<void> {
  const answer = await who.ask('POST', `/notices/${id}/${action}`, body);
  if (!answer.ok) throw new Error(`"${action}" was refused (${answer.status}): ${await answer.text()}`);
}

type Asked = { origin: string; chief: BenchClerk; id: string; uscc: string };

/** Milliseconds from the request on until each surface shows the notice, or no longer does. */
async function measure(db: Database, { origin, chief, id, uscc }: Asked, move: Move): Promise<Map<Surface, number>> {
  const holds = async (path: string): Promise<boolean> => {
    const answer = await fetch(`${origin}${path}`);
    return answer.ok && (await answer.text()).includes(id);
  };
  const looks: Record<Exclude<Surface, 'search index'>, () => Promise<boolean>> = {
    page: () => holds(`/notices/${id}`),
    poster: () => holds(`/notices/${id}/poster`),
    list: () => holds('/notices'),
    profile: () => holds(`/enterprise/${uscc}`),
    feed: () => holds('/notices/feed.atom'),
    API: () => holds(`/api/v1/notices/${id}`),
    'API list': () => holds(`/api/v1/notices?uscc=${uscc}`),
  };
  const { stored } = (await (await chief.ask('GET', `/notices/${id}`)).json()) as { stored: { revision: number } };
  const more = move === 'withdraw' ? { reason: '示例', withdrawalReason: 'decision-revoked' } : {};
  const begun = performance.now();
  await act(chief, id, move, { revision: stored.revision, ...more });
  const seq = (await db.prepare('SELECT max(seq) AS seq FROM outbox').first<number>('seq')) ?? 0;
  const until = async (isSo: () => Promise<boolean>): Promise<number> => {
    while (!(await isSo())) await wait(LOOK_EVERY_MS);
    return performance.now() - begun;
  };
  const isShown = move === 'publish';
  const shown = Object.entries(looks).map(
    async ([surface, look]) => [surface as Surface, await until(async () => (await look()) === isShown)] as const,
  );
  const indexed = until(async () => (await readIndexedSeq(db, 'embedded')) >= seq);
  return new Map([...(await Promise.all(shown)), ['search index', await indexed]]);
}
