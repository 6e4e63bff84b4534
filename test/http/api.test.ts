import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectContract } from './contract.ts';
import { type Portal, startPortal } from './portal.ts';

type Item = { uscc: string; name: string; facts: Record<string, number> };

let portal: Portal;
const get = (path: string, init: RequestInit = {}) => fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });

async function searched(query: string): Promise<{ items: Item[]; total: number; next: string | null }> {
  return (await expectContract(await get(`/api/v1/search?${query}`), '/api/v1/search')) as never;
}

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(async () => {
  await portal?.stop();
});

describe('the API over HTTP, as openapi.json promises it', () => {
  it('serves the committed document itself', async () => {
    const answer = await get('/openapi.json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(((await answer.json()) as { openapi: string }).openapi).toBe('3.1.0');
  });

  it('finds enterprises, page after page, none twice', async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    let total = 0;
    for (let page = 0; page < 5; page += 1) {
      const answer = await searched(`q=咸宁&limit=10${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      total = answer.total;
      for (const item of answer.items) {
        expect(seen.has(item.uscc)).toBe(false);
        seen.add(item.uscc);
      }
      cursor = answer.next;
      if (cursor === null) break;
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(total).toBeGreaterThanOrEqual(seen.size);
  });

  it('answers the profile of every enterprise it lists, with the same counts of facts', async () => {
    const { items } = await searched('q=咸宁&limit=50');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const answer = await get(`/api/v1/enterprises/${item.uscc}`);
      const profile = await expectContract(answer, '/api/v1/enterprises/{uscc}');
      expect(profile).toMatchObject({ uscc: item.uscc, name: item.name, facts: item.facts, demo: true });
      expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+$/);
    }
  });

  it('answers each record of a profile at an address of its own, and 404 for any other', async () => {
    const uscc = (await searched('q=咸宁&limit=1')).items[0]?.uscc ?? '';
    const profile = await expectContract(await get(`/api/v1/enterprises/${uscc}`), '/api/v1/enterprises/{uscc}');
    const path = '/api/v1/enterprises/{uscc}/records/{id}';
    for (const record of profile.records as { id: string }[]) {
      const one = await expectContract(await get(`/api/v1/enterprises/${uscc}/records/${record.id}`), path);
      expect(one.id).toBe(record.id);
    }
    const missing = await expectContract(await get(`/api/v1/enterprises/${uscc}/records/none`), path);
    expect(missing.code).toBe('record-not-found');
  });

  it('answers 304 to whoever has the current answer, and HEAD without a body', async () => {
    const uscc = (await searched('q=咸宁&limit=1')).items[0]?.uscc ?? '';
    const path = `/api/v1/enterprises/${uscc}`;
    const etag = (await get(path)).headers.get('ETag') ?? '';
    expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('compresses for a client that takes it, and either form is enough for 304', async () => {
    const uscc = (await searched('q=咸宁&limit=1')).items[0]?.uscc ?? '';
    const path = `/api/v1/enterprises/${uscc}`;
    const plain = await get(path, { headers: { 'Accept-Encoding': 'identity' } });
    const text = await plain.text();
    expect([plain.headers.get('Content-Encoding'), plain.headers.get('Vary')]).toEqual([null, 'Accept-Encoding']);
    const strong = plain.headers.get('ETag') ?? '';
    for (const coding of ['br', 'gzip']) {
      const headers = { 'Accept-Encoding': coding };
      const answer = await get(path, { headers });
      expect([answer.headers.get('Content-Encoding'), answer.headers.get('ETag')]).toEqual([coding, `W/${strong}`]);
      expect(await answer.text()).toBe(text);
      for (const tag of [strong, `W/${strong}`]) {
        expect((await get(path, { headers: { ...headers, 'If-None-Match': tag } })).status).toBe(304);
      }
    }
  });

  it('explains a malformed code, and says 404 for a well-formed one it does not know', async () => {
    const malformed = await get('/api/v1/enterprises/91421200MA0XN00A49');
    expect(malformed.status).toBe(400);
    expect(await expectContract(malformed, '/api/v1/enterprises/{uscc}')).toMatchObject({
      code: 'invalid-uscc',
      explanation: { kind: 'bad-check-digit', expected: 'C' },
    });
    const unknown = await get('/api/v1/enterprises/91429999MA0XN99992');
    expect([400, 404]).toContain(unknown.status);
    await expectContract(unknown, '/api/v1/enterprises/{uscc}');
  });

  it('without text, pages through everything that meets the filters, each once', async () => {
    const codes: string[] = [];
    let total = 0;
    for (let cursor: string | null = null; codes.length === 0 || cursor !== null; ) {
      const answer = await searched(
        `field=food&limit=50${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      codes.push(...answer.items.map((item) => item.uscc));
      ({ total, next: cursor } = answer);
    }
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(total);
    const { items } = await searched('q=&field=food&region=421281&limit=50');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => codes.includes(item.uscc))).toBe(true);
  });

  it('suggests enterprises for what was typed so far, by name, sound and code, at most eight', async () => {
    const { items } = await searched('q=咸宁&limit=1');
    const [first] = items;
    expect(first).toBeDefined();
    for (const text of ['咸宁', 'xianning', first?.name ?? '', first?.uscc ?? '', '（）', '']) {
      const answer = await get(`/api/v1/suggest?q=${encodeURIComponent(text)}`);
      expect([text, answer.status]).toEqual([text, 200]);
      const body = (await expectContract(answer, '/api/v1/suggest')) as { items: { uscc: string }[] };
      expect(body.items.length).toBeLessThanOrEqual(8);
      if (text === first?.name || text === first?.uscc) expect(body.items[0]?.uscc).toBe(first.uscc);
    }
  });

  it('refuses what the parameters do not allow', async () => {
    for (const query of [
      '',
      'q=',
      `q=${'咸'.repeat(201)}`,
      'q=a&limit=0',
      'q=a&region=110000',
      'q=a&field=x',
      'q=a&q=b',
    ]) {
      const answer = await get(`/api/v1/search?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      await expectContract(answer, '/api/v1/search');
    }
    const method = await get('/api/v1/search?q=a', { method: 'POST' });
    expect([method.status, method.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    await expectContract(method, '/api/v1/search');
    await expectContract(await get(`/api/v1/search?q=${'a'.repeat(10_000)}`), '/api/v1/search');
  });

  it('answers the code lists and the states of the service', async () => {
    for (const path of ['/api/v1/regions', '/api/v1/key-fields', '/healthz', '/readyz']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      await expectContract(answer, path);
    }
  });
});
