import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionShape, ManifestShape, ResultBatchShape, SuggestShape } from '../worker/reconcile/protocol-shapes.ts';
import { mcpClient } from '../worker/routes/mcp-client.ts';
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

  it('is a reconciliation service: manifest, a batch of queries by form, suggestions and values', async () => {
    const manifest = ManifestShape.parse(await (await get('/reconcile')).json());
    const [{ uscc, name } = { uscc: '', name: '' }] = await someEnterprises(1);
    const ask = async (fields: Record<string, object>) => {
      const entries = Object.entries(fields).map(([field, value]) => [field, JSON.stringify(value)]);
      return (await get('/reconcile', { method: 'POST', body: new URLSearchParams(entries) })).json();
    };
    const found = ResultBatchShape.parse(await ask({ queries: { q0: { query: uscc } } }));
    expect(found.q0?.result[0]).toMatchObject({ id: uscc, match: true });
    const { service_url, service_path } = manifest.suggest.entity;
    const suggested = await fetch(`${service_url}${service_path}?prefix=${encodeURIComponent(name)}`);
    expect(SuggestShape.parse(await suggested.json()).result.map(({ id }) => id)).toContain(uscc);
    const extended = ExtensionShape.parse(await ask({ extend: { ids: [uscc], properties: [{ id: 'name' }] } }));
    expect(extended.rows).toEqual({ [uscc]: { name: [{ str: name }] } });
    const preview = await fetch(manifest.preview.url.replace('{{id}}', uscc));
    expect(await preview.text()).toContain(name);
  });

  it('signs what it says of an enterprise, so that anybody can check it without asking again', async () => {
    const [{ uscc } = { uscc: '' }] = await someEnterprises(1);
    const path = '/api/v1/enterprises/{uscc}/extract';
    const { jws, payload } = await expectContract(await get(`/api/v1/enterprises/${uscc}/extract`), path);
    const { keys } = (await (await get('/.well-known/jwks.json')).json()) as { keys: JsonWebKey[] };
    const [header, body, signature = ''] = String(jws).split('.');
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const { recordDigests } = payload as { recordDigests: Record<string, string> };
    const ids = Object.keys(recordDigests);
    expect(ids.length).toBeGreaterThan(0);
    const states = await post('/api/v1/record-states', JSON.stringify({ uscc, ids }));
    const { items } = await expectContract(states, '/api/v1/record-states', 'post');
    expect(items).toEqual(ids.map((id) => ({ id, state: 'published', digest: recordDigests[id] })));
  });

  it('tells what changed, page after page', async () => {
    const first = await expectContract(await get('/api/v1/changes?limit=5'), '/api/v1/changes');
    const then = await get(`/api/v1/changes?limit=5&since=${String(first.next)}`);
    expect(await expectContract(then, '/api/v1/changes')).toHaveProperty('next');
  });

  it('answers assistants by the Model Context Protocol, of this year and of the last', async () => {
    const [{ uscc, name } = { uscc: '', name: '' }] = await someEnterprises(1);
    for (const mode of ['auto', 'legacy'] as const) {
      const { client, call } = await mcpClient(`${portal.url}/mcp`, fetch, mode);
      const found = await call('find_enterprise', { text: name });
      expect(found.data.answer).toHaveProperty('items[0].uscc', uscc);
      const { data } = await call('read_enterprise', { uscc });
      expect(data.answer).toHaveProperty('profile.name', name);
      expect(data.coverage).toMatchObject([{ uscc }]);
      await client.close();
    }
    const empty = await post('/mcp', '{}');
    const foreign = { 'Content-Type': 'application/json', Origin: 'https://example.org' };
    const refused = await get('/mcp', { method: 'POST', headers: foreign, body: '{}' });
    expect([(await get('/mcp')).status, empty.status, refused.status]).toEqual([405, 400, 403]);
  });

  it('refuses a list that is too long with words, and goes on serving', async () => {
    const answer = await post('/api/v1/match', JSON.stringify({ items: [{ name: 'x'.repeat(65_000) }] }));
    expect(await expectContract(answer, '/api/v1/match', 'post')).toMatchObject({ code: 'body-too-large' });
    expect((await get('/healthz')).status).toBe(200);
  });
});
