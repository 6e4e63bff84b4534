import { describe, expect, it } from 'vitest';
import type { MatchedItem } from '#domain/wire/matching.ts';
import { AS_OF, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { contractApp, fillRegister } from '../host-contract.ts';
import { HOSTILE } from '../hostile-text.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';
import { matchFixture, NAMESAKE } from './match-fixture.ts';
import { mcpClient } from './mcp-client.ts';

const URL_ = 'http://localhost/mcp';
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

async function filled() {
  const db = await temporaryDatabase();
  await fillRegister(db);
  return db;
}

async function connected(mode: 'auto' | 'legacy' = 'auto') {
  const app = contractApp(await filled());
  return mcpClient(URL_, (url, init) => app.fetch(new Request(url, init)), mode);
}

const called = (name: string, input: object) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } });

describe('POST /mcp', () => {
  for (const mode of ['auto', 'legacy'] as const) {
    it(`offers five tools that read and nothing else, and finds, to a client that speaks ${mode}`, async () => {
      const { client, call } = await connected(mode);
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        'find_enterprise',
        'read_enterprise',
        'match_enterprises',
        'list_changes',
        'explain_rule',
      ]);
      for (const { annotations, inputSchema, outputSchema } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
        expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      }
      expect(client.getInstructions()).toContain('请勿推断');
      const { data } = await call('find_enterprise', { text: ENTERPRISE_NAME });
      expect(data.answer).toMatchObject({ items: [{ uscc: ENTERPRISE_USCC }], namesakes: [] });
    });
  }

  it('tells in every answer the publisher, the day, the moment, what is not covered and what not to infer', async () => {
    const { call } = await connected();
    for (const [name, input] of [
      ['find_enterprise', { text: '示例' }],
      ['read_enterprise', { uscc: ENTERPRISE_USCC }],
      ['match_enterprises', { items: [{ uscc: ENTERPRISE_USCC }] }],
      ['list_changes', {}],
      ['explain_rule', { text: 'order-45' }],
    ] as const) {
      const { isError, text, data } = await call(name, input);
      expect([name, isError]).toEqual([name, false]);
      expect(JSON.parse(text)).toEqual(data);
      expect(data).toMatchObject({ asOf: AS_OF, askedAt: `${AS_OF}T04:00:00.000Z` });
      for (const member of ['doNotInfer', 'notCovered', 'publisher']) expect(data[member]).toMatch(/\p{sc=Han}{4}/u);
    }
  });

  it('reads a profile with the source of each record, and says which sources are missing', async () => {
    const { call } = await connected();
    const { data } = await call('read_enterprise', { uscc: ` ${ENTERPRISE_USCC.toLowerCase()} ` });
    const { profile } = data.answer as { profile: { records: { source: { unit: string } }[] } };
    expect(profile.records.every(({ source }) => source.unit !== '')).toBe(true);
    const [coverage] = data.coverage as { uscc: string; sources: { units: string[] }[]; notCovered: object[] }[];
    expect(coverage?.uscc).toBe(ENTERPRISE_USCC);
    expect(coverage?.sources.some(({ units }) => units.length > 0)).toBe(true);
    expect(coverage?.notCovered.length).toBeGreaterThan(0);
  });

  it('never says what has ended: the record of 2019 stands in no answer', async () => {
    const { call } = await connected();
    const answers = await Promise.all([
      call('find_enterprise', { text: '咸市监处罚〔2019〕1号' }),
      call('read_enterprise', { uscc: ENTERPRISE_USCC }),
      call('list_changes', {}),
    ]);
    for (const { text } of answers) expect(text).not.toContain('2019');
  });

  it('lists namesakes side by side and chooses none', async () => {
    const { fetch } = await matchFixture();
    const { call } = await mcpClient(URL_, (url, init) => fetch(new URL(url).pathname, init));
    const found = await call('find_enterprise', { text: NAMESAKE });
    expect(found.data.answer).toMatchObject({ total: 2, namesakes: [NAMESAKE] });
    const matched = await call('match_enterprises', { items: [{ name: NAMESAKE }] });
    const [item] = (matched.data.answer as { items: MatchedItem[] }).items;
    expect([item?.outcome, item?.uscc, item?.candidates.length]).toEqual(['ambiguous', null, 2]);
  });

  it('marks a provision whose text nobody has read, and one it does not know is no proof that there is none', async () => {
    const { call } = await connected();
    const { data } = await call('explain_rule', { text: 'order-44-art-15' });
    expect(data.answer).toMatchObject({
      provisions: [{ confidence: 'recalled', warning: expect.stringContaining('尚未') }],
    });
    const unknown = await call('explain_rule', { text: 'order-99' });
    expect([unknown.isError, unknown.text]).toEqual([true, expect.stringContaining('不表示法律没有规定')]);
  });

  it('goes on where the changes ended', async () => {
    const { call } = await connected();
    const { data } = await call('list_changes', { limit: 1 });
    const { next, items } = data.answer as { next: string; items: object[] };
    expect(items).toHaveLength(1);
    expect((await call('list_changes', { since: next })).isError).toBe(false);
    expect((await call('list_changes', { since: 'nonsense' })).text).toContain('next');
  });
});

describe('POST /mcp, hostile or mistaken', () => {
  it('answers a mistaken input as an error of the tool, in words, and what is not found with what not to infer', async () => {
    const { call } = await connected();
    for (const [name, input] of [
      ['find_enterprise', {}],
      ['find_enterprise', { text: ' \u202e ' }],
      ['find_enterprise', { text: 'x'.repeat(201) }],
      ['find_enterprise', { text: '示例', region: '110000' }],
      ['find_enterprise', { text: '示例', limit: 11 }],
      ['find_enterprise', { text: '示例', cursor: 'x' }],
      ['read_enterprise', { uscc: 1 }],
      ['read_enterprise', { uscc: '91421200MA0XN00A49' }],
      ['read_enterprise', { uscc: '91429999MA0XN99992' }],
      ['match_enterprises', { items: [] }],
      ['match_enterprises', { items: Array.from({ length: 101 }, () => ({ name: '示例' })) }],
      ['list_changes', { limit: 0 }],
      ['explain_rule', { text: '' }],
    ] as const) {
      const { isError, text } = await call(name, input);
      expect([name, input, isError]).toEqual([name, input, true]);
      expect(text).not.toMatch(/SQLITE|\bat \/|node_modules/);
    }
    expect((await call('read_enterprise', { uscc: '91421200MA0XN00Q2' })).text).toContain('请勿推断');
  });

  it('bears hostile text in every member', async () => {
    const { call } = await connected();
    for (const text of Object.values(HOSTILE).map((one) => one.slice(0, 100))) {
      await call('find_enterprise', { text });
      await call('read_enterprise', { uscc: text });
      await call('match_enterprises', { items: [{ name: text, region: text.slice(0, 40) }] });
      await call('explain_rule', { text });
    }
    expect((await call('find_enterprise', { text: '示例' })).isError).toBe(false);
  });

  it('says that it cannot answer, never "none", while the record cannot be asked, and tells nothing technical', async () => {
    const db = await filled();
    const logged: string[] = [];
    const fail = () => Promise.reject(new Error('SQLITE_SECRET_DETAIL'));
    const app = contractApp(db, {
      openRegister: () => ({
        read: fail,
        readMany: fail,
        changedSince: fail,
        changedAmong: fail,
        indexedSeq: fail,
        databaseId: fail,
        collectedKinds: fail,
      }),
      log: (line) => logged.push(JSON.stringify(line)),
    });
    const { call } = await mcpClient(URL_, (url, init) => app.fetch(new Request(url, init)));
    for (const [name, input] of [
      ['read_enterprise', { uscc: ENTERPRISE_USCC }],
      ['find_enterprise', { text: '示例' }],
      ['list_changes', {}],
    ] as const) {
      const { isError, text } = await call(name, input);
      expect([isError, text]).toEqual([true, expect.stringContaining('不作答')]);
      expect(text).not.toContain('SQLITE');
    }
    expect(logged.join('\n')).toContain('SQLITE_SECRET_DETAIL');
    expect(logged.join('\n')).not.toContain(ENTERPRISE_USCC);
  });

  it('is asked by POST with JSON of a bounded length, one message at a time', async () => {
    const app = contractApp(await filled());
    const ask = async (init: RequestInit) => {
      const { status, headers } = await app.fetch(new Request(URL_, init));
      return [status, headers.get('Allow')];
    };
    const body = called('list_changes', {});
    for (const method of ['GET', 'PUT', 'DELETE']) expect(await ask({ method })).toEqual([405, 'POST, OPTIONS']);
    expect(await ask({ method: 'OPTIONS' })).toEqual([204, 'POST, OPTIONS']);
    const post = (more: RequestInit) => ask({ method: 'POST', headers: HEADERS, body, ...more });
    expect(await post({})).toEqual([200, null]);
    expect(await post({ headers: { ...HEADERS, 'Content-Type': 'text/plain' } })).toEqual([415, null]);
    expect(await post({ body: '{' })).toEqual([400, null]);
    expect(await post({ body: `[${body},${body}]` })).toEqual([400, null]);
    expect(await post({ body: 'null' })).toEqual([400, null]);
    expect(await post({ body: JSON.stringify({ x: 'x'.repeat(65_000) }) })).toEqual([413, null]);
    const listen = { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params: {} };
    expect(await post({ body: JSON.stringify(listen) })).toEqual([400, null]);
  });

  it('refuses pages of other sites, a name turned to this machine (DNS rebinding) among them; a program needs no Origin', async () => {
    const app = contractApp(await filled());
    const from = async (Origin: string) => {
      const init = { method: 'POST', headers: { ...HEADERS, Origin }, body: called('list_changes', {}) };
      return (await app.fetch(new Request('http://rebound.example/mcp', init))).status;
    };
    for (const origin of ['http://rebound.example', 'https://localhost.example', 'null', 'nonsense']) {
      expect([origin, await from(origin)]).toEqual([origin, 403]);
    }
    expect(await from('http://localhost:8787')).toBe(200);
  });

  it('counts like any request: who is above the limit is told when to come back', async () => {
    const db = await filled();
    const outside = contractApp(db, { clientAddress: () => '198.51.100.1' });
    const init = { method: 'POST', headers: HEADERS, body: called('list_changes', {}) };
    const refused = await outside.fetch(new Request(URL_, init));
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(refused.headers.get('RateLimit')).toBe('"address";r=0;t=60');
    expect(refused.headers.get('RateLimit-Policy')).toBe('"address";q=600;w=60');
  });
});
