import { execFileSync } from 'node:child_process';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;

/** Asks on a connection of its own, so that any process may be the one that answers. */
function ask(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${portal.url}${path}`, { agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

const health = async () => (await ask('/healthz')).status;

/** Process numbers by name, as `/metrics` gathers them from all processes. */
async function namesInMetrics(): Promise<string[]> {
  const { text } = await ask('/metrics');
  return [...text.matchAll(/process_uptime_seconds\{process="(\d+)"\}/g)].map(([, name]) => name ?? '').sort();
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not come to be within 20 s. The portal said:\n${portal.output().slice(-3000)}`);
}

/** Ends one of the processes that answer requests, without a word. */
function killOne(): void {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(portal.pid)], { encoding: 'utf8' });
  const line = children.split('\n').find((one) => one.includes('answering-process'));
  process.kill(Number(line?.trim().split(/\s+/)[0]), 'SIGKILL');
}

beforeAll(async () => {
  portal = await startPortal({ JIANXIN_PROCESSES: '2' });
});
afterAll(async () => {
  await portal?.stop();
});

describe('two processes on one address and one database', () => {
  it('answer together, and either knows the numbers of both', async () => {
    expect(await health()).toBe(200);
    expect(await namesInMetrics()).toEqual(['1', '2']);
  });

  it('a killed process is missed by nobody, is started again, and the job that follows changes goes on', async () => {
    killOne();
    await until(async () => portal.output().includes('ended (SIGKILL)'));
    const statuses = await Promise.all(Array.from({ length: 20 }, health));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await until(async () => (await namesInMetrics()).length === 2);
    const database = await openDatabase(portal.dataDir);
    try {
      await database.db
        .prepare("INSERT INTO outbox (uscc, reason, at) SELECT uscc, 'test', ?1 FROM enterprise LIMIT 1")
        .bind('2026-11-24T00:00:00.000Z')
        .run();
      const isIndexed = async () =>
        (await database.db
          .prepare('SELECT (SELECT max(seq) FROM outbox) = (SELECT max(seq) FROM index_progress) AS same')
          .first<number>('same')) === 1;
      await until(isIndexed);
    } finally {
      database.close();
    }
  });

  it('end in order when told to, with whole lines in the log', async () => {
    expect(await portal.stop()).toBe(0);
    for (const line of portal.output().split('\n')) if (line.startsWith('{')) JSON.parse(line);
    await expect(health()).rejects.toThrow();
  });
});
