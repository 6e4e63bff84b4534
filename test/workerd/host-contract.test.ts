import { applyD1Migrations, env } from 'cloudflare:test';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { askAll, contractApp, fillRegister, type HostAnswer } from '../worker/host-contract.ts';

let here: HostAnswer[] = [];
const there = inject('nodeAnswers');

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  await fillRegister(env.DB);
  const app = contractApp(env.DB);
  here = await askAll(env.DB, 'http://localhost', (request) => app.fetch(request));
});

describe('one contract, both hosts: workerd with D1 answers as Node with node:sqlite does', () => {
  it('the same questions were asked, and every kind of answer is among them', () => {
    expect(here.map(({ asked }) => asked)).toEqual(there.map(({ asked }) => asked));
    const statuses = new Set(here.map(({ status }) => status));
    for (const status of [200, 204, 304, 308, 400, 404, 405, 410, 414]) expect(statuses).toContain(status);
  });

  it.each(there.map((answer, place) => ({ ...answer, place })))('$place $asked', ({ place, asked, ...node }) => {
    const { asked: same, ...workerd } = here[place] ?? { asked: '' };
    expect([same, workerd]).toEqual([asked, { status: node.status, headers: node.headers, body: node.body }]);
  });
});
