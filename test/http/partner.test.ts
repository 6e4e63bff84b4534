import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectContract } from './contract.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
const get = (path: string, init: RequestInit = {}) => fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });
const post = (path: string, body: string) =>
  get(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

async function someEnterprises(limit: number): Promise<{ uscc: string; name: string }[]> {
  const answer = await get(`/api/v1/search?q=${encodeURIComponent('咸宁')}&limit=${limit}`);
  return ((await answer.json()) as { items: { uscc: string; name: string }[] }).items;
}

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(async () => {
  await portal?.stop();
});

describe('what a partner integrates, over HTTP', () => {
  it('matches a list of a hundred by code and name, each to the enterprise it names', async () => {
    const known = await someEnterprises(50);
    const items = [...known.map(({ uscc, name }) => ({ uscc, name })), ...known.map(({ uscc }) => ({ uscc }))];
    const answer = await post('/api/v1/match', JSON.stringify({ items }));
    const body = await expectContract(answer, '/api/v1/match', 'post');
    const found = body.items as { outcome: string; uscc: string }[];
    expect(found.map(({ outcome, uscc }) => [outcome, uscc])).toEqual(items.map(({ uscc }) => ['exact', uscc]));
  });

  it('refuses a list that is too long with words, and goes on serving', async () => {
    const answer = await post('/api/v1/match', JSON.stringify({ items: [{ name: 'x'.repeat(65_000) }] }));
    expect(await expectContract(answer, '/api/v1/match', 'post')).toMatchObject({ code: 'body-too-large' });
    expect((await get('/healthz')).status).toBe(200);
  });
});
