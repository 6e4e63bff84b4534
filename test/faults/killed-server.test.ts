import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { ask } from './ask.ts';
import { writeDepartmentFiles } from './department-files.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { runScript } from './run-script.ts';
import { findIndexHalves } from './search-index-state.ts';
import { copyOfDemo, startServer } from './start-server.ts';
import { suiteFolder } from './suite-folder.ts';

const KILLS = faultCount(8, 1);

let files: string[] = [];

beforeAll(async () => {
  files = await writeDepartmentFiles(suiteFolder(), 20);
});

describe('a portal that is killed while it serves, indexes and an import writes', () => {
  it('answers what it answered before once it is started again, and its index is current', async () => {
    const dataDir = await copyOfDemo();
    const codes = enterpriseCodes(dataDir);
    const paths = codes.map((code) => `/api/v1/enterprises/${code}`);
    let before: string[] | null = null;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await startServer(dataDir);
      const answers = (await Promise.all(paths.map((path) => ask(server.url, path)))).map(({ status }) =>
        String(status),
      );
      before ??= answers;
      const lost = answers.filter((answer, index) => answer !== before?.[index]);
      const file = files[kill % files.length] ?? '';
      const importing = runScript('scripts/import.ts', ['--quiet', file], { environment: { JIANXIN_DATA: dataDir } });
      const busy = paths.slice(0, 50).map((path) => ask(server.url, path));
      await wait(Math.random() * 1500);
      const { signal } = await server.stop('SIGKILL');
      await Promise.all([...busy, importing.ended]);
      const { db, close } = await openDatabase(dataDir);
      const halves = [...(await findHalves(db)), ...(await findIndexHalves(db))];
      close();
      tallyFaults({ injected: 1, checked: codes.length, lost: lost.length, inconsistent: halves.length });
      expect({ signal, lost, halves }).toEqual({ signal: 'SIGKILL', lost: [], halves: [] });
    }
    const server = await startServer(dataDir);
    const after = (await Promise.all(paths.map((path) => ask(server.url, path)))).map(({ status }) => String(status));
    await server.stop();
    tallyFaults({ inconsistent: after.filter((answer, index) => answer !== before?.[index]).length });
    expect(after).toEqual(before);
  });
});
