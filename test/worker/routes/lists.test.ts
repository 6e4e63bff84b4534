import { describe, expect, it } from 'vitest';
import { KeyFieldCountsSchema, RecordListAnswerSchema } from '#domain/wire/public-list.ts';
import { RulesAnswerSchema } from '#domain/wire/rules-answer.ts';
import { ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { listsFixture } from './lists-fixture.ts';

type Body = { items: { uscc: string }[]; total: number; next: string | null; errors: unknown };
const jsonOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Body;

describe('the lists over the API', () => {
  it('answers a list as its schema says, with an ETag and no longer than a minute', async () => {
    const { get } = await listsFixture();
    const answer = await get('/api/v1/lists/penalties');
    expect(answer.headers.get('ETag')).toMatch(/^"/);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(RecordListAnswerSchema.parse(await answer.json()).total).toBe(2);
  });

  it('goes on from where a page ended', async () => {
    const { get } = await listsFixture();
    const first = await jsonOf(get('/api/v1/lists/penalties?limit=1'));
    const second = await jsonOf(get(`/api/v1/lists/penalties?limit=1&cursor=${first.next}`));
    const codes = [...first.items, ...second.items].map(({ uscc }) => uscc);
    expect(codes.toSorted()).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted());
    expect(second.next).toBeNull();
  });

  it.each([
    ['/api/v1/lists/penalties?cursor=nonsense', 'cursor'],
    ['/api/v1/lists/penalties?kind=UNREACHABLE', 'kind'],
    ['/api/v1/lists/serious?kind=FINE', 'kind'],
    ['/api/v1/lists/penalties?region=000000', 'region'],
    ['/api/v1/lists/penalties?from=2026-02-30', 'from'],
    ['/api/v1/lists/black', 'list'],
    ['/api/v1/key-fields/wine/enterprises', 'field'],
    ['/api/v1/key-fields/food/changes?subfield=drug', 'subfield'],
  ])('%s is refused, and the parameter is named', async (path, parameter) => {
    const { get } = await listsFixture();
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect((await jsonOf(answer)).errors).toMatchObject([{ parameter }]);
  });

  it('a download for spreadsheets begins with a BOM, names its columns and runs no formula', async () => {
    const { get } = await listsFixture();
    const answer = await get('/api/v1/lists/penalties/download');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="penalties-2026-11-24.csv"');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.length).toBe(4);
    expect(lines[0]).toContain('"行政处罚决定书文号"');
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines.join('\n')).toContain('"20000.00"');
  });

  it('the abnormal list says of each business whether it is listed or flagged', async () => {
    const { get } = await listsFixture();
    const text = await (await get('/api/v1/lists/abnormal/download')).text();
    expect(text).toContain('"列入或者标记"');
  });

  it('the same download as JSON is one document; an empty one too', async () => {
    const { get } = await listsFixture();
    expect((await jsonOf(get('/api/v1/lists/penalties/download?format=json'))).items.length).toBe(2);
    expect((await jsonOf(get('/api/v1/lists/serious/download?format=json'))).items).toEqual([]);
    expect(await (await get('/api/v1/key-fields/food/enterprises/download')).text()).toContain('"依据许可');
  });

  it('counts the register and the rules as their schemas say', async () => {
    const { get } = await listsFixture();
    expect(KeyFieldCountsSchema.parse(await (await get('/api/v1/key-field-counts')).json()).fields.length).toBe(4);
    const rules = RulesAnswerSchema.parse(await (await get('/api/v1/rules')).json());
    expect(rules.items.find(({ id }) => id === 'order-45-art-2')).toMatchObject({ records: 2, kinds: ['penalty'] });
  });
});

describe('the pages of the lists', () => {
  it.each([
    ['/lists', 'lists'],
    ['/lists/serious', 'list'],
    ['/lists/checks', 'list'],
    ['/key-field', 'key-fields'],
    ['/key-field/food', 'key-field'],
    ['/key-field/food/history', 'key-field-history'],
    ['/rules', 'rules'],
  ])('%s is rendered now, and not kept past midnight', async (path, kind) => {
    const { get, rendered } = await listsFixture();
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(rendered.at(-1)?.kind).toBe(kind);
  });

  it('a filter a person mistyped is said and ignored; an unknown list is no page', async () => {
    const { get, rendered } = await listsFixture();
    await get('/lists/penalties?region=000000&kind=FINE');
    expect(rendered.at(-1)).toMatchObject({ hasIgnoredFilter: true, request: { region: null, detail: 'FINE' } });
    expect((await get('/lists/black')).status).toBe(404);
    expect((await get('/key-field/wine')).status).toBe(404);
  });
});

describe('feeds, site map and robots rules', () => {
  it('a list as Atom and as JSON feed, each entry leading to its record', async () => {
    const { get } = await listsFixture();
    const atom = await get('/lists/penalties/feed.atom?region=421202');
    expect(atom.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const text = await atom.text();
    expect(text).toContain(`/enterprise/${ENTERPRISE_USCC}#penalty-`);
    expect(text).toContain('<author>');
    const feed = await jsonOf(get('/lists/penalties/feed.json'));
    expect(feed.items.length).toBe(2);
    const etag = atom.headers.get('ETag') ?? '';
    expect((await get('/lists/penalties/feed.atom?region=421202', { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    );
  });

  it('the site map names every public page and no other', async () => {
    const { get } = await listsFixture();
    const index = await (await get('/sitemap.xml')).text();
    expect(index).toContain('/sitemaps/pages.xml');
    expect(await (await get('/sitemaps/notices.xml')).text()).toContain('<urlset');
    const map = await (await get('/sitemaps/enterprises-1.xml')).text();
    expect([...map.matchAll(/<loc>[^<]*\/enterprise\/([^<]*)<\/loc>/g)].map(([, code]) => code)).toEqual([
      ENTERPRISE_USCC,
      INDIVIDUAL_USCC,
    ]);
    expect((await get('/sitemaps/enterprises-2.xml')).status).toBe(404);
    expect(await (await get('/sitemaps/pages.xml')).text()).toContain('/lists/serious</loc>');
  });

  it.each([
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/sitemaps/enterprises-1.xml',
    '/lists/penalties/feed.atom',
    '/notices/feed.atom',
  ])('behind a proxy that ends TLS, no address of this portal is without it: %s', async (path) => {
    const { get } = await listsFixture();
    const text = await (await get(path, { headers: { 'X-Forwarded-Proto': 'https' } })).text();
    expect(text).toContain('https://localhost');
    expect(text).not.toContain('http://localhost');
  });

  it('robots.txt keeps answers to questions out of indexes and names the site map', async () => {
    const { get } = await listsFixture();
    const text = await (await get('/robots.txt')).text();
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(['User-agent: *', 'Disallow: /search?', 'Disallow: /api/v1/', 'Allow: /']),
    );
    expect(text).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
    expect(text).not.toContain('Disallow: /enterprise');
  });
});
