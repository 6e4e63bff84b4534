import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { checkAcknowledged, readReport } from './acknowledged-verdicts.ts';
import { type Answered, ask } from './ask.ts';
import { writeDepartmentFiles } from './department-files.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { runScript } from './run-script.ts';
import { copyOfDemo, startServer } from './start-server.ts';
import { suiteFolder } from './suite-folder.ts';

// Each kill of one place doubles the pause before it is started again (restart-delay.ts), so there are only some.
const ROUNDS = faultCount(2, 1);
const KILLS = faultCount(4, 2);
const BACK_WITHIN = 30_000;
// A connection of a killed process must end at once, not when its client gives up.
const ANSWERED_WITHIN = 10_000;

let files: string[] = [];

beforeAll(async () => {
  files = await writeDepartmentFiles(suiteFolder(), 100);
});

/** The processes that answer requests for a portal. */
function answering(pid: number): number[] {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' });
  const lines = children.split('\n').filter((one) => one.includes('answering-process'));
  return lines.map((line) => Number(line.trim().split(/\s+/)[0]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<boolean> {
  for (const end = performance.now() + BACK_WITHIN; performance.now() < end; await wait(50)) {
    if (condition()) return true;
  }
  return condition();
}

/** Asks again, as browsers do, when the process that took the connection was killed, or both were and none listens yet. */
async function askAgain(url: string, path: string): Promise<Answered & { hung: boolean }> {
  const end = performance.now() + BACK_WITHIN;
  for (let hung = false; ; await wait(100)) {
    const started = performance.now();
    const answer = await ask(url, path);
    hung ||= performance.now() - started > ANSWERED_WITHIN;
    if (answer.status !== 0 || started > end) return { ...answer, hung };
  }
}

describe('two processes of a portal, killed at random moments while an import writes', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'answer what they answered before, keep every row that was acknowledged, and are both back (round %i)',
    async (round) => {
      const dataDir = await copyOfDemo();
      const paths = enterpriseCodes(dataDir)
        .slice(0, 40)
        .map((code) => `/api/v1/enterprises/${code}`);
      const server = await startServer(dataDir, { environment: { JIANXIN_PROCESSES: '2' } });
      let hung = 0;
      const answers = () =>
        Promise.all(
          paths.map(async (path) => {
            const answer = await askAgain(server.url, path);
            if (answer.hung) hung += 1;
            return answer.status;
          }),
        );
      const before = await answers();
      const report = join(dataDir, 'report.jsonl');
      const importing = runScript('scripts/import.ts', ['--quiet', '--report', report, ...files], {
        environment: { JIANXIN_DATA: dataDir },
      });
      let injected = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const asking = answers();
        await wait(Math.random() * 400);
        const alive = answering(server.pid);
        const one = alive[Math.floor(Math.random() * alive.length)];
        if (one !== undefined) {
          process.kill(one, 'SIGKILL');
          injected += 1;
        }
        await asking;
      }
      const { code, output } = await importing.ended;
      const areBack = await until(() => answering(server.pid).length === 2);
      const after = await answers();
      const changed = after.flatMap((status, place) =>
        status === before[place] ? [] : [`${paths[place]} ${before[place]} ${status}`],
      );
      // The last word has the supervisor: without it no process goes on.
      const left = answering(server.pid);
      await server.stop('SIGKILL');
      const areGone = await until(() => left.every((pid) => !isAlive(pid)));
      const { db, close } = await openDatabase(dataDir);
      const { checked, lost } = await checkAcknowledged(db, readReport(report));
      const halves = await findHalves(db);
      close();
      const inconsistent = halves.length + changed.length + hung + (areBack ? 0 : 1) + (areGone ? 0 : 1);
      tallyFaults({ injected: injected + 1, checked, lost: lost.length, inconsistent });
      expect(code, output).toBe(1);
      expect({ round, changed, hung, areBack, areGone, lost, halves }).toEqual({
        ...{ round, changed: [], hung: 0, areBack: true, areGone: true, lost: [], halves: [] },
      });
    },
    240_000,
  );
});
