import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { ask, jsonOf } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom, sizeOf } from './kill-at-random.ts';
import { registerDigest } from './register-digest.ts';
import { runScript } from './run-script.ts';
import { importSmallCity, type SmallCity } from './small-city.ts';
import { copyOfDemo, startServer } from './start-server.ts';
import { suiteFolder } from './suite-folder.ts';

const NAME = 'jianxin.sqlite';
const WAL = `${NAME}-wal`;
const PAGE = 4096;

let city: SmallCity;
let undisturbed = '';

beforeAll(async () => {
  city = await importSmallCity(faultCount(1500, 600));
  const { db, close } = await openDatabase(city.dataDir);
  undisturbed = await registerDigest(db);
  close();
});

/** Writes bytes over a part of a file. */
function overwrite(path: string, at: number, bytes: Buffer): void {
  const content = readFileSync(path);
  bytes.copy(content, Math.max(0, Math.min(at, content.length - bytes.length)));
  writeFileSync(path, content);
}

/** A data folder as a killed import leaves it: a database with a log that was not yet brought into it. */
async function killedWithLog(): Promise<string> {
  for (;;) {
    const dataDir = suiteFolder();
    const report = join(dataDir, 'report.jsonl');
    const words = ['--quiet', '--report', report, ...city.files];
    const running = runScript('scripts/import.ts', words, { environment: { JIANXIN_DATA: dataDir } });
    await killAtRandom(running, () => sizeOf(report), 60_000);
    if (sizeOf(join(dataDir, WAL)) > 200_000) return dataDir;
  }
}

const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  'a page in its middle overwritten': (path) => overwrite(path, statSync(path).size / 2, Buffer.alloc(PAGE, 0xa5)),
  'its header overwritten': (path) => overwrite(path, 0, Buffer.alloc(64, 0xa5)),
  'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  lost: (path) => rmSync(path),
};

describe('a damaged log (WAL)', () => {
  it('shared out among its damages: an earlier whole state, never half a batch, and the import ends as ever', async () => {
    const killed = await killedWithLog();
    for (const [damage, harm] of Object.entries(DAMAGES)) {
      const dataDir = suiteFolder();
      mkdirSync(dataDir, { recursive: true });
      for (const name of [NAME, WAL]) copyFileSync(join(killed, name), join(dataDir, name));
      harm(join(dataDir, WAL));
      const { db, close } = await openDatabase(dataDir);
      const halves = await findHalves(db);
      close();
      const { code, output } = await runScript('scripts/import.ts', ['--quiet', ...city.files], {
        environment: { JIANXIN_DATA: dataDir },
      }).ended;
      const after = await openDatabase(dataDir);
      const isSame = (await registerDigest(after.db)) === undisturbed;
      after.close();
      tallyFaults({ injected: 1, inconsistent: halves.length + (isSame ? 0 : 1) });
      expect({ damage, halves, isSame, code }, output).toEqual({ damage, halves: [], isSame: true, code: 1 });
    }
  });
});

describe('a damaged database file', () => {
  it.each(['its header overwritten', 'cut in half'])(
    '%s: no start, no import, a clear reason, nothing touched',
    async (damage) => {
      const dataDir = await copyOfDemo();
      const path = join(dataDir, NAME);
      DAMAGES[damage]?.(path);
      const before = readFileSync(path);
      const environment = { JIANXIN_DATA: dataDir, PORT: '0' };
      const ends = [
        await runScript('scripts/start.ts', [], { environment }).ended,
        await runScript('scripts/import.ts', ['--quiet', ...city.files], { environment }).ended,
      ];
      const isUntouched = readFileSync(path).equals(before);
      const isClear = ends.every(({ output }) =>
        /damaged or no database\. It was left as it is\. Restore/.test(output),
      );
      tallyFaults({ injected: 1, inconsistent: isUntouched && isClear ? 0 : 1 });
      expect(ends.map(({ code }) => code)).toEqual([1, 3]);
      expect(isClear, ends.map(({ output }) => output).join('\n')).toBe(true);
      expect(isUntouched).toBe(true);
    },
  );

  it('pages overwritten inside: every answer is the right one or a problem, never another and never "unknown"', async () => {
    const dataDir = await copyOfDemo();
    const path = join(dataDir, NAME);
    const codes = enterpriseCodes(dataDir);
    const whole = await startServer(dataDir);
    const paths = codes.map((code) => `/api/v1/enterprises/${code}`);
    const right = await Promise.all(paths.map((one) => ask(whole.url, one)));
    await whole.stop();
    const kept = readFileSync(path);
    const pages = kept.length / PAGE;
    const rounds = faultCount(8, 1);
    for (let round = 0; round < rounds; round += 1) {
      const damaged = Buffer.from(kept);
      for (let page = 8 + round; page < pages; page += rounds) damaged.fill(0, page * PAGE, (page + 1) * PAGE);
      for (const log of [WAL, `${NAME}-shm`]) if (existsSync(join(dataDir, log))) rmSync(join(dataDir, log));
      writeFileSync(path, damaged);
      const environment = { JIANXIN_DATA: dataDir, PORT: '0', JIANXIN_DEMO: '0' };
      let wrong: unknown[] = [];
      try {
        const server = await startServer(dataDir, { environment });
        const answers = await Promise.all(paths.map((one) => ask(server.url, one)));
        wrong = answers.flatMap((answer, index) => {
          const expected = right[index];
          const isRight =
            answer.status === expected?.status && (answer.status !== 200 || answer.text === expected.text);
          const isRefused = answer.status === 503 && jsonOf(answer).code === 'database-unavailable';
          return isRight || isRefused
            ? []
            : [{ path: paths[index], status: answer.status, text: answer.text.slice(0, 300) }];
        });
        await server.stop();
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        if (!/damaged or no database/.test(message)) wrong = [message];
      }
      tallyFaults({ injected: 1, checked: codes.length, inconsistent: wrong.length });
      expect(wrong, `round ${round}`).toEqual([]);
    }
  });
});
