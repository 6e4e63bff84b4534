import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import type { EnterpriseRecord } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { crawlDay } from '#scripts/leak-check/crawl-day.ts';
import { type Finding, summariseFindings } from '#scripts/leak-check/finding.ts';
import { openLaw } from '#scripts/leak-check/law-of-days.ts';
import { readStored } from '#scripts/leak-check/read-stored.ts';
import { watchPortal } from '#scripts/leak-check/watch-portal.ts';
import { gatherCast, SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';
import { penaltyNumber, penaltyRow } from '#scripts/seed/penalty-row.ts';
import { importRows } from '../e2e/department-import.ts';
import { type Portal, startPortal } from '../http/portal.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What the law says of what is shown; whether every link leads somewhere is another test's question. */
const BY_LAW: readonly Finding['rule'][] = ['leak', 'missing', 'status'];
const LONGEST_SECONDS = 60;
const LONGEST_TEST = 120_000;
const day = SAMPLE_DAY as CalendarDate;
const cast = gatherCast();

let portal: Portal;
/** The addresses of a watchlist that holds everybody, made before anything is withdrawn. */
let watched: readonly string[] = [];
beforeAll(async () => {
  portal = await startPortal({ JIANXIN_TODAY: day });
  const codes = (await readStored(portal.dataDir)).map(({ uscc }) => uscc);
  watched = await watchPortal(portal.url, codes);
});
afterAll(async () => {
  await portal?.stop();
});

/** Runs the command a clerk runs, against the data folder of the running portal. */
async function withdraw(uscc: string, recordId: string): Promise<string> {
  const words = [join(ROOT, 'scripts/withdraw.ts'), uscc, recordId, '--reason', '复议决定撤销原处罚'];
  const environment = { ...process.env, JIANXIN_DATA: portal.dataDir, JIANXIN_TODAY: day, JIANXIN_ENV: 'test' };
  const child = spawn(process.execPath, words, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The command ended with ${code}:\n${output}`);
  return output;
}

/** What a crawl of every surface finds wrong by the law of what is stored now. */
async function wrongNow(uscc: string): Promise<readonly Finding[]> {
  const law = openLaw(await readStored(portal.dataDir), xianning);
  const files = [`/enterprise/${uscc}.html`, ...watched];
  const scope = new Set([uscc]);
  const crawl = { origin: portal.url, law, today: law.on(day), jurisdiction: xianning, scope, files, isIndexed: true };
  return (await crawlDay(crawl)).findings.filter(({ rule }) => BY_LAW.includes(rule));
}

/** Crawls again and again until nothing is wrong any more. */
async function secondsUntilGone(uscc: string): Promise<{ seconds: number; left: readonly string[] }> {
  const started = performance.now();
  for (;;) {
    const left = summariseFindings(await wrongNow(uscc));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    if (left.length === 0 || seconds > LONGEST_SECONDS) return { seconds, left };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function penaltyOf(uscc: string): Promise<Extract<EnterpriseRecord, { kind: 'penalty' }>> {
  const enterprise = (await readStored(portal.dataDir)).find((one) => one.uscc === uscc);
  const penalty = enterprise?.records.find((record) => record.kind === 'penalty');
  if (penalty === undefined) throw new Error(`${uscc} has no penalty.`);
  return penalty;
}

const textAt = async (address: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(portal.url + address);
  return { status: answer.status, text: await answer.text() };
};

describe('a decision withdrawn while the portal runs', () => {
  it(
    'is public on a pre-rendered page, by search and by its own address, and then on no surface',
    async () => {
      const { uscc } = cast.named('general-fine');
      const penalty = await penaltyOf(uscc);
      const number = penalty.body.documentNumber;
      const record = `/api/v1/enterprises/${uscc}/records/${penalty.id}`;
      expect(await wrongNow(uscc)).toEqual([]);
      expect(readFileSync(join(ROOT, `dist/node/client/enterprise/${uscc}.html`), 'utf8')).toContain(number);
      expect((await textAt(`/enterprise/${uscc}`)).text).toContain(number);
      expect((await textAt(`/api/v1/search?q=${encodeURIComponent(number)}`)).text).toContain(uscc);
      expect((await textAt(record)).status).toBe(200);

      await withdraw(uscc, penalty.id);
      const { seconds, left } = await secondsUntilGone(uscc);
      expect(left, `after ${seconds} s, of ${LONGEST_SECONDS} s allowed`).toEqual([]);
      const gone = await textAt(record);
      expect(gone.status).toBe(410);
      for (const told of [number, cast.named('general-fine').name, '罚款', '复议'])
        expect(gone.text).not.toContain(told);
      expect((JSON.parse(gone.text) as { detail: string }).detail).toBe(
        '该记录所依据的决定已被依法变更、撤销、确认违法或者确认无效，原信息已撤回，不再公示。如需核实，请向作出决定的机关申请。',
      );
      expect((await textAt(`/api/v1/search?q=${encodeURIComponent(number)}`)).text).not.toContain(uscc);
    },
    LONGEST_TEST,
  );

  it(
    'takes the page with it where it was all that was known, and the page says nothing of it',
    async () => {
      const uscc = fictionalUscc('1', '421223', 700_002);
      const enterprise = { ...cast.named('clean'), uscc, name: '崇阳县澜璟柚米业有限公司', index: 700_002 };
      const decided = { decidedOn: '2026-09-02' as CalendarDate, kinds: '罚款', fine: '12', serial: 903 };
      await importRows(portal.dataDir, day, 'penalty-2019', [penaltyRow(enterprise, decided)]);
      const number = penaltyNumber(enterprise, decided.decidedOn, decided.serial);
      expect((await textAt(`/enterprise/${uscc}`)).text).toContain(number);
      const penalty = await penaltyOf(uscc);

      await withdraw(uscc, penalty.id);
      const { seconds, left } = await secondsUntilGone(uscc);
      expect(left, `after ${seconds} s, of ${LONGEST_SECONDS} s allowed`).toEqual([]);
      for (const address of [`/enterprise/${uscc}`, `/api/v1/enterprises/${uscc}`]) {
        const { status, text } = await textAt(address);
        expect(status).toBe(410);
        for (const told of [number, enterprise.name, '撤销', '复议', '罚款']) expect(text).not.toContain(told);
      }
    },
    LONGEST_TEST,
  );
});
