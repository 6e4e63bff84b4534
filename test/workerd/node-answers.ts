import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openCompression } from '#worker/node/compressed-answer.ts';
import { listen } from '#worker/node/listen.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { askAll, contractApp, fillRegister, type HostAnswer } from '../worker/host-contract.ts';

declare module 'vitest' {
  interface ProvidedContext {
    nodeAnswers: HostAnswer[];
  }
}

/** Before the tests in workerd: asks the Node host, over HTTP on node:sqlite, everything they will ask, for comparison. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-contract-'));
  const { db, close } = await openDatabase(folder);
  await fillRegister(db);
  const app = contractApp(db);
  const compress = openCompression();
  const server = await listen(
    async (request, { headers }) => compress(await app.fetch(request), headers['accept-encoding']),
    '127.0.0.1',
    0,
  );
  project.provide('nodeAnswers', await askAll(db, server.url, (request) => fetch(request)));
  await server.close();
  close();
  rmSync(folder, { recursive: true, force: true });
}
