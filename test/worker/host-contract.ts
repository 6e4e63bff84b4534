import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import type { Host } from '#worker/host.ts';
import { syncChanges } from '#worker/jobs/sync-changes.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openRegister } from '#worker/open-register.ts';
import type { Database } from '#worker/store/database.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../fixtures/enterprise-builder.ts';
import { HOSTILE } from './hostile-text.ts';
import { importRows } from './ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from './ingest/row-fixture.ts';

/** What a host answered. `body` is parsed when it is JSON; headers that differ from one connection or moment to the next are left out. */
export type HostAnswer = { asked: string; status: number; headers: Record<string, string>; body: unknown };

type Case = { path: string; method?: string; headers?: Record<string, string>; body?: string };

const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);
const ID = { 'X-Request-Id': 'contract-0001', 'Accept-Encoding': 'identity' };

/** Fills a database through the real ingest: two enterprises, a penalty that is public, one that has ended, and the index. 示例数据. */
export async function fillRegister(db: Database): Promise<void> {
  const list = [
    aRegistrationRow(ENTERPRISE_NAME),
    aRegistrationRow('咸宁示例数据面馆', [], { uscc: INDIVIDUAL_USCC, line: 3 }),
  ];
  await importRows(db, aFile('list', { kind: 'registration' }), list);
  const times = { decidedOn: day('2019-03-01'), publishedOn: day('2019-03-05') };
  const old = aPenaltyRow({ documentNumber: '咸市监处罚〔2019〕1号', ...times }, { line: 3 });
  await importRows(db, aFile('penalties'), [aPenaltyRow(), old]);
  await syncSearch(db, embeddedEngine(db, placeNames(xianning)), AS_OF, xianning);
  await syncPublic(db, AS_OF, xianning);
  await syncChanges(db, AS_OF, xianning);
}

/** The app over a database with everything a host gives it but the site: a page is the data it would show, as text. */
export function contractApp(
  db: Database,
  more: Partial<Host> = {},
  bindings: Pick<Env, 'RATE_LIMIT' | 'WATCHLIST_LIMIT' | 'JIANXIN_TODAY'> = {},
): { fetch(request: Request): Promise<Response> } {
  const engine = embeddedEngine(db, placeNames(xianning));
  const app = createApp({
    jurisdiction: xianning,
    openRegister: ({ DB }) => openRegister(DB, xianning, engine.name),
    openEngine: () => engine,
    toDocument: toSearchDocument,
    renderPage: async (page) => new Response(`<html><pre>${JSON.stringify(page).replaceAll('<', '&lt;')}</pre></html>`),
    openExtractKeys: () => ({ signing: () => SIGNING_KEY, published: () => ({ keys: [PUBLIC_KEY] }) }),
    clientAddress: () => '192.0.2.1',
    now: () => Date.parse(`${AS_OF}T04:00:00Z`),
    log: () => undefined,
    ...more,
  });
  const env: Env = {
    DB: db,
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
    RATE_LIMIT: { limit: async ({ key }) => ({ success: key === '192.0.2.1' || key.startsWith('webhook ') }) },
    JIANXIN_RATE_LIMIT: '600',
    JIANXIN_ENV: 'test',
    JIANXIN_TODAY: AS_OF,
    ...bindings,
  };
  return { fetch: async (request) => app.fetch(request, env) };
}

const LIST_PATHS = [
  '/api/v1/lists/penalties',
  '/api/v1/lists/penalties?region=421202&kind=FINE&from=2026-01-01&to=2026-12-31&order=oldest',
  '/api/v1/lists/serious',
  '/api/v1/lists/black',
  '/api/v1/lists/penalties/download',
  '/api/v1/lists/penalties/download?format=json',
  '/api/v1/key-field-counts',
  '/api/v1/key-fields/food/enterprises',
  '/api/v1/key-fields/food/changes',
  '/api/v1/rules',
  '/api/v1/changes?since=nonsense',
  '/api/v1/open-data',
  '/open-data/enterprises.ndjson.gz',
  '/lists',
  '/lists/penalties',
  '/lists/penalties/feed.atom',
  '/lists/penalties/feed.json',
  '/key-field/food',
  '/en/search?q=%E7%A4%BA%E4%BE%8B',
  '/en/enterprise/91421202XN000009XX',
  '/en/lists/penalties',
  '/en/key-field/food',
  '/en/notices',
  '/en/nothing-here',
  '/rules',
  '/sitemap.xml',
  '/sitemaps/enterprises-1.xml',
  '/robots.txt',
  '/opensearch.xml',
  '/share.png',
];

// The key pair of RFC 8037, appendix A: everybody knows it.
const PUBLIC_KEY = {
  kty: 'OKP' as const,
  crv: 'Ed25519' as const,
  alg: 'EdDSA' as const,
  use: 'sig' as const,
  kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const SIGNING_KEY = { ...PUBLIC_KEY, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' };

const JSON_BODY = { 'Content-Type': 'application/json' };

const MATCHES: Case[] = [
  { items: [{ uscc: ENTERPRISE_USCC }, { name: ENTERPRISE_NAME, uscc: INDIVIDUAL_USCC }, { name: '示例数据' }] },
  { items: [] },
  { items: [{ name: 'x'.repeat(65_000) }] },
].map((body) => ({ path: '/api/v1/match', method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) }));

const FORM_BODY = { 'Content-Type': 'application/x-www-form-urlencoded' };
const BATCH = JSON.stringify({ q0: { query: ENTERPRISE_NAME }, q1: { query: '示例' } });
const EXTEND = JSON.stringify({ ids: [ENTERPRISE_USCC], properties: [{ id: 'name' }, { id: 'count-penalty' }] });
const RECONCILE = [
  '',
  `?queries=${encodeURIComponent(BATCH)}`,
  `?extend=${encodeURIComponent(EXTEND)}`,
  '/suggest/entity?prefix=%E7%A4%BA%E4%BE%8B',
  '/suggest/property?prefix=status',
  '/properties?type=enterprise',
  `/preview?id=${ENTERPRISE_USCC}`,
  '/nothing',
];

const MCP = [
  ['find_enterprise', { text: '示例' }],
  ['read_enterprise', { uscc: ENTERPRISE_USCC }],
  ['read_enterprise', { uscc: '1' }],
  ['match_enterprises', { items: [{ name: ENTERPRISE_NAME }] }],
  ['list_changes', { since: 'nonsense' }],
  ['explain_rule', { text: 'order-45' }],
].map(([name, input]) => ({
  path: '/mcp',
  method: 'POST',
  headers: { ...JSON_BODY, Accept: 'application/json, text/event-stream' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } }),
}));

function cases(recordIds: readonly string[]): Case[] {
  const api = `/api/v1/enterprises/${ENTERPRISE_USCC}`;
  const searches = [
    'q=示例',
    `q=${ENTERPRISE_USCC}`,
    'q=示例&limit=1',
    'q=示例&field=food',
    'fact=penalty',
    'q=示例&fact=none',
    'q=面馆&status=ACTIVE',
    'q=shili',
    'q=示力数据',
    'q=',
  ];
  const refused = ['q=示例&limit=0', 'q=示例&region=1', 'q=a&q=b', 'q=示例&cursor=x', ''];
  const pages = [
    '/search',
    '/search?q=示例',
    `/enterprise/${ENTERPRISE_USCC}`,
    `/enterprise/${ENTERPRISE_USCC.toLowerCase()}`,
    '/enterprise/91421200MA0XN00A49',
    '/enterprise/91429999MA0XN99992',
    '/nothing-here',
    '/about/',
    `/enterprise%2F${ENTERPRISE_USCC}`,
  ];
  return [
    ...[...searches, ...refused].map((query) => ({ path: `/api/v1/search?${encodeURI(query)}` })),
    ...['q=示例', 'q=shili', 'q=例示数据', 'q=', 'q=a&q=b', ''].map((query) => ({
      path: `/api/v1/suggest?${encodeURI(query)}`,
    })),
    ...[api, `/api/v1/enterprises/${INDIVIDUAL_USCC}`, '/api/v1/enterprises/1'].map((path) => ({ path })),
    ...LIST_PATHS.map((path) => ({ path })),
    ...['calendar.ics', 'feed.json'].flatMap((file) => [
      { path: `${api}/${file}` },
      { path: `/api/v1/enterprises/1/${file}` },
    ]),
    ...[...recordIds, 'none'].map((id) => ({ path: `${api}/records/${id}` })),
    ...['/api/v1/regions', '/api/v1/key-fields', '/healthz', '/readyz', '/openapi.json', '/api/v2', '/api'].map(
      (path) => ({
        path,
      }),
    ),
    ...pages.map((path) => ({ path: encodeURI(decodeURI(path)) })),
    { path: `/enterprise%2F${ENTERPRISE_USCC}` },
    ...MATCHES,
    ...MCP,
    { path: '/mcp' },
    { path: '/mcp', method: 'POST', headers: { ...JSON_BODY, Origin: 'https://example.org' }, body: '{}' },
    { path: '/.well-known/jwks.json' },
    { path: '/api/v1/enterprises/1/extract' },
    {
      path: '/api/v1/record-states',
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ uscc: ENTERPRISE_USCC, ids: [...recordIds, 'none'] }),
    },
    { path: '/api/v1/record-states', method: 'POST', headers: JSON_BODY, body: '{}' },
    { path: '/api/v1/watchlists', method: 'POST', headers: JSON_BODY, body: JSON.stringify({ codes: ['12'] }) },
    { path: '/api/v1/watchlists', method: 'POST', headers: JSON_BODY, body: '{}' },
    { path: '/api/v1/watchlists/none' },
    { path: '/watch' },
    { path: '/watch/none' },
    { path: '/watch/read/none/days.ics' },
    { path: '/watch', method: 'POST', headers: FORM_BODY, body: 'codes=12' },
    ...RECONCILE.map((query) => ({ path: `/reconcile${query}` })),
    {
      path: '/reconcile',
      method: 'POST',
      headers: FORM_BODY,
      body: new URLSearchParams({ queries: BATCH }).toString(),
    },
    { path: '/reconcile', method: 'POST', body: 'queries' },
    { path: '/api/v1/match', method: 'POST', body: 'items' },
    {
      path: '/api/v1/enterprises',
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ usccs: [ENTERPRISE_USCC, '91421200MA0XN00Q2', '1'] }),
    },
    { path: '/api/v1/enterprises' },
    ...['', '?purpose=licensing', '?purpose=credit'].map((query) => ({
      path: `/api/v1/check/${ENTERPRISE_USCC}${query}`,
    })),
    { path: '/api/v1/check/91421200MA0XN00A49' },
    { path: '/api/v1/match' },
    { path: api, method: 'HEAD' },
    { path: api, method: 'POST' },
    { path: '/search', method: 'DELETE' },
    { path: '/', method: 'OPTIONS' },
    {
      path: api,
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    },
    { path: api, headers: { 'If-None-Match': '*' } },
    { path: api, headers: { 'X-Forwarded-Proto': 'https' } },
    { path: `/search?q=${'a'.repeat(10_000)}` },
    ...Object.values(HOSTILE).map((text) => ({ path: `/api/v1/search?q=${text}` })),
    ...Object.values(HOSTILE).map((text) => ({ path: `/enterprise/${text}` })),
  ];
}

/** Asks a host everything of the contract, in order. @param origin where it listens; only the path is compared */
export async function askAll(
  db: Database,
  origin: string,
  ask: (request: Request) => Promise<Response>,
): Promise<HostAnswer[]> {
  const { results } = await db.prepare('SELECT id FROM record ORDER BY id').all<{ id: string }>();
  const answers: HostAnswer[] = [];
  for (const { path, method = 'GET', headers = {}, body = null } of cases(results.map(({ id }) => id))) {
    const request = new Request(`${origin}${path}`, {
      method,
      headers: { ...ID, ...headers },
      redirect: 'manual',
      body,
    });
    const answer = await ask(request);
    const headersSent = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
    const sent = await answer.text();
    // Whole addresses name the host that was asked; the bytes, and so the ETag, differ with it.
    // So do the places where the lines of a calendar are folded.
    const text = sent.replaceAll('\r\n ', '').replaceAll(origin, 'http://portal.example');
    const kept = headersSent.filter(([name]) => text === sent || name !== 'etag');
    const isJson = answer.headers.get('Content-Type')?.includes('json') === true && text !== '';
    answers.push({
      asked: `${method} ${path.slice(0, 100)}`,
      status: answer.status,
      headers: Object.fromEntries(kept.toSorted()),
      body: isJson ? JSON.parse(text) : text,
    });
  }
  return answers;
}
