import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { OpenData } from '#domain/wire/open-data.ts';
import { rebuildIndex } from '#scripts/reindex/rebuild-index.ts';
import { checkOpenData } from '#worker/jobs/check-open-data.ts';
import { syncOpenData } from '#worker/jobs/sync-open-data.ts';
import { syncTables } from '#worker/jobs/sync-tables.ts';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import type { Database } from '#worker/store/database.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase, temporaryFolder } from '../store/temporary-database.ts';

const NUMBER = '咸市监处罚〔2026〕88号';
const WHOLES = ['/open-data/enterprises.ndjson.gz', '/open-data/records.csv.gz'];

type House = Awaited<ReturnType<typeof house>>;

/** A register with two enterprises and a penalty, and its files as of a day. 示例数据. */
async function house(from: CalendarDate = AS_OF) {
  const db = await temporaryDatabase();
  const folder = join(temporaryFolder(), 'open-data');
  const files = openDumpFolder(folder);
  await importRows(db, aFile('list', { kind: 'registration' }), [
    aRegistrationRow(ENTERPRISE_NAME),
    aRegistrationRow('=示例数据面馆', [], { uscc: INDIVIDUAL_USCC, line: 3 }),
  ]);
  await importRows(db, aFile('a'), [aPenaltyRow({ documentNumber: NUMBER })]);
  const state = { today: from };
  // One a day: making the app is most of the cost of a request.
  const apps = new Map<CalendarDate, ReturnType<typeof contractApp>>();
  const appOf = (today: CalendarDate) => {
    const host = { openDumpFiles: () => files, now: () => Date.parse(`${today}T04:00:00Z`) };
    const app = apps.get(today) ?? contractApp(db, host, { JIANXIN_TODAY: today });
    apps.set(today, app);
    return app;
  };
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    appOf(state.today).fetch(new Request(`http://localhost${path}`, { headers, method }));
  const make = async () => {
    await syncTables(db, state.today, xianning);
    return syncOpenData({ db, files, asOf: state.today, at: `${state.today}T04:00:00.000Z`, jurisdiction: xianning });
  };
  await make();
  return { db, folder, files, state, get, make };
}

async function manifestOf({ get }: House): Promise<OpenData> {
  const answer = await get('/api/v1/open-data');
  expect(answer.status).toBe(200);
  return (await expectContract(answer, '/api/v1/open-data')) as OpenData;
}

async function textOf({ get }: House, path: string): Promise<string> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8');
}

/** The text of every file that is offered, of any day. */
async function everything(it: House): Promise<string> {
  const { files, parts, differences } = await manifestOf(it);
  const texts: string[] = [];
  for (const { address } of [...files, ...parts, ...differences]) texts.push(await textOf(it, address));
  expect(texts.length).toBeGreaterThan(2);
  return texts.join('\n');
}

async function penaltyOf(db: Database): Promise<string> {
  return (await db.prepare("SELECT id FROM record WHERE kind = 'penalty'").first<string>('id')) ?? '';
}

describe('open data', () => {
  it('hold every public enterprise as the API answers it but for who represents it, and every record as a line of a table', async () => {
    const it = await house();
    const lines = (await textOf(it, WHOLES[0] ?? '')).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const person = /"legalRepresentative":"[^"]*"/g;
    for (const line of lines) {
      const { uscc } = JSON.parse(line) as { uscc: string };
      const answer = await (await it.get(`/api/v1/enterprises/${uscc}`)).text();
      expect(answer).toMatch(person);
      expect(JSON.parse(line)).toEqual(JSON.parse(answer.replaceAll(person, '"legalRepresentative":null')));
    }
    const table = await textOf(it, WHOLES[1] ?? '');
    expect(table.startsWith('\uFEFF"统一社会信用代码","名称"')).toBe(true);
    expect(table).toContain(NUMBER);
    expect(table).not.toMatch(/""legalRepresentative"":""/);
    expect(table).toContain(`"'=示例数据面馆"`);
  });

  it('are told in a manifest with counts and digests that are true, and parts that make up the whole', async () => {
    const it = await house();
    const { state, files, parts, enterprises, records, licence, sources } = await manifestOf(it);
    expect({ state, enterprises, licence }).toEqual({
      state: 'current',
      enterprises: 2,
      licence: { state: 'unstated', text: null, url: null },
    });
    expect(records).toBeGreaterThan(2);
    expect(sources.some(({ kind, receivedAt }) => kind === 'penalty' && receivedAt !== null)).toBe(true);
    expect(sources.some(({ receivedAt }) => receivedAt === null)).toBe(true);
    const bytesOf = async (address: string) => Buffer.from(await (await it.get(address)).arrayBuffer());
    for (const { address, bytes, sha256 } of [...files, ...parts]) {
      const read = await bytesOf(address);
      expect(read.length).toBe(bytes);
      expect(createHash('sha256').update(read).digest('hex')).toBe(sha256);
    }
    const joined = Buffer.concat(await Promise.all(parts.map(({ address }) => bytesOf(address))));
    expect(joined.equals(await bytesOf(WHOLES[0] ?? ''))).toBe(true);
  });

  it('a record that was withdrawn is in no file from that moment on, and the files come back without it', async () => {
    const it = await house();
    expect(await everything(it)).toContain(NUMBER);
    const before = await manifestOf(it);
    const decided = { actor: 'clerk', reason: '复议撤销', at: `${AS_OF}T03:00:00.000Z` };
    const recordId = await penaltyOf(it.db);
    await decideWithdrawal(it.db, { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF, ...decided });
    const addresses = [...before.files, ...before.parts].map(({ address }) => address);
    for (const address of addresses) {
      const refused = await it.get(address);
      expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(await refused.json()).toMatchObject({ code: 'open-data-unavailable' });
    }
    expect(await manifestOf(it)).toMatchObject({ state: 'being-made', files: [], parts: [], differences: [] });
    // The table has followed, the files have not.
    await syncTables(it.db, AS_OF, xianning);
    expect((await it.get(addresses[0] ?? '')).status).toBe(503);
    expect(await it.make()).toEqual({ parts: 1, done: true });
    expect(await everything(it)).not.toContain(NUMBER);
    expect((await it.get(before.parts[0]?.address ?? '')).status).toBe(404);
    const digests = before.parts.map(({ sha256 }) => sha256.slice(0, 16));
    expect(readdirSync(it.folder).filter((name) => digests.some((digest) => name.includes(digest)))).toEqual([]);
  });

  it('a record is in no file from the midnight on which the law ends it, differences of days before included', async () => {
    const it = await house();
    const endsOn = day(
      (await it.db.prepare('SELECT min(ends_on) AS day FROM public_state').first<string>('day')) ?? '',
    );
    it.state.today = addDays(endsOn, -1);
    await it.make();
    expect(await everything(it)).toContain(NUMBER);
    it.state.today = endsOn;
    for (const address of WHOLES) expect((await it.get(address)).status).toBe(503);
    await it.make();
    expect(await everything(it)).not.toContain(NUMBER);
    it.state.today = addDays(endsOn, 1);
    await it.make();
    const { differences } = await manifestOf(it);
    expect(differences.map((one) => [one.day, one.enterprises])).toEqual([[endsOn, 1]]);
    expect(await textOf(it, differences[0]?.address ?? '')).toBe(`{"uscc":"${ENTERPRISE_USCC}","change":"updated"}\n`);
    expect(await everything(it)).not.toMatch(/处罚〔|penalty-/);
  });

  it('a shielded record is in no file of any day', async () => {
    const it = await house();
    it.state.today = addDays(AS_OF, 1);
    await it.make();
    const decided = { actor: 'clerk', reason: '重整计划执行期间', at: `${it.state.today}T03:00:00.000Z` };
    const recordId = await penaltyOf(it.db);
    const on = it.state.today;
    await decideWithdrawal(it.db, {
      uscc: ENTERPRISE_USCC,
      recordId,
      measure: 'shield',
      period: { from: on, until: null },
      ...decided,
    });
    for (const address of [...WHOLES, `/open-data/changes/${AS_OF}.ndjson.gz`])
      expect((await it.get(address)).status).toBe(503);
    await it.make();
    expect(await everything(it)).not.toMatch(/处罚〔|penalty-|重整/);
    expect((await manifestOf(it)).differences.map((one) => one.day)).toEqual([AS_OF]);
  });

  it('what is made grows with what changed, and nothing is made where nothing did', async () => {
    const it = await house();
    const before = await manifestOf(it);
    expect(await it.make()).toEqual({ parts: 0, done: true });
    await importRows(it.db, aFile('b'), [aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕89号' })]);
    expect(await it.make()).toEqual({ parts: 1, done: true });
    expect((await manifestOf(it)).files[0]?.sha256).not.toBe(before.files[0]?.sha256);
  });

  it('hold every enterprise once after the tables were made anew and numbers were given again', async () => {
    const it = await house();
    await rebuildIndex(it.db, AS_OF);
    expect((await it.get(WHOLES[0] ?? '')).status).toBe(503);
    expect((await it.make()).done).toBe(true);
    const codes = (await textOf(it, WHOLES[0] ?? '')).match(/^\{"uscc":"[^"]+"/gm) ?? [];
    expect(codes.toSorted()).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted().map((uscc) => `{"uscc":"${uscc}"`));
  });

  it('a file that is gone from the folder is never answered half, and is made again when the portal starts', async () => {
    const it = await house();
    for (const name of readdirSync(it.folder)) if (name.startsWith('part-')) rmSync(join(it.folder, name));
    await expect((await it.get(WHOLES[0] ?? '')).arrayBuffer()).rejects.toThrow();
    await checkOpenData(it.db, it.files, AS_OF);
    expect((await it.get(WHOLES[0] ?? '')).status).toBe(503);
    await it.make();
    expect(await everything(it)).toContain(NUMBER);
  });

  it('a download that runs while a record is withdrawn breaks off before the first byte of what may have ended', async () => {
    const it = await house();
    const answer = await it.get(WHOLES[0] ?? '');
    const decided = { actor: 'clerk', reason: '复议撤销', at: `${AS_OF}T03:00:00.000Z` };
    const recordId = await penaltyOf(it.db);
    await decideWithdrawal(it.db, { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF, ...decided });
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });

  it('are resumed by range, only while the file is the same', async () => {
    const it = await house();
    const path = WHOLES[1] ?? '';
    const whole = await it.get(path);
    const etag = whole.headers.get('ETag') ?? '';
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get('Cache-Control')).toBe('no-store');
    const rest = await it.get(path, { Range: 'bytes=100-', 'If-Range': etag });
    expect([rest.status, rest.headers.get('Content-Range')]).toEqual([
      206,
      `bytes 100-${bytes.length - 1}/${bytes.length}`,
    ]);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true);
    const middle = await it.get(path, { Range: 'bytes=3-9' });
    expect(Buffer.from(await middle.arrayBuffer()).equals(bytes.subarray(3, 10))).toBe(true);
    const other = await it.get(path, { Range: 'bytes=100-', 'If-Range': '"other"' });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
    expect((await it.get(path, { Range: `bytes=${bytes.length}-` })).status).toBe(416);
    expect((await it.get(path, { 'If-None-Match': etag })).status).toBe(304);
    const head = await it.get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('Content-Length')]).toEqual([200, String(bytes.length)]);
  });

  it('say what a host without a place for files cannot offer, and publish the schema of a line', async () => {
    const { db } = await house();
    const app = contractApp(db);
    const ask = (path: string) => app.fetch(new Request(`http://localhost${path}`));
    expect(await (await ask('/api/v1/open-data')).json()).toMatchObject({ state: 'not-offered', files: [] });
    for (const path of WHOLES) {
      const refused = await ask(path);
      expect(refused.status).toBe(404);
      expect(JSON.stringify(await refused.json())).toContain('本部署没有存放开放数据文件的地方');
    }
    expect(await (await ask('/open-data/schema.json')).json()).toMatchObject({ $ref: '#/$defs/PublicProfile' });
  });

  it('an address that is no file of theirs is answered 404, whatever it tries', async () => {
    const it = await house();
    for (const path of [
      '/open-data/parts/..%2F..%2Fjianxin.sqlite',
      '/open-data/changes/2026-13-01.ndjson.gz',
      '/open-data/x',
    ])
      expect((await it.get(path)).status).toBe(404);
    expect(await it.files.read('../jianxin.sqlite')).toBeNull();
  });
});
