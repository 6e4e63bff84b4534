import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectContract } from './contract.ts';
import { type Portal, startPortal } from './portal.ts';

type Item = { uscc: string; record?: { id: string; publicity: { endsOn: string | null } } };
type Answer = { items: Item[]; total: number; next: string | null; isSettled: boolean; asOf: string };

let portal: Portal;
const get = (path: string, init: RequestInit = {}) => fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });

async function listed(list: string, query = ''): Promise<Answer> {
  const answer = await get(`/api/v1/lists/${list}${query}`);
  return (await expectContract(answer, '/api/v1/lists/{list}')) as never;
}

const LISTS = ['penalties', 'abnormal', 'serious', 'checks', 'sampling'];

beforeAll(async () => {
  portal = await startPortal();
  const deadline = Date.now() + 20_000;
  while (!(await listed('penalties')).isSettled && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
afterAll(async () => {
  await portal?.stop();
});

describe('lists over HTTP, as openapi.json promises them', () => {
  it.each(LISTS)('%s: page after page every record once, as many as it says, none past its day', async (list) => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    let total = 0;
    do {
      const answer: Answer = await listed(list, `?limit=50${cursor === null ? '' : `&cursor=${cursor}`}`);
      for (const { record } of answer.items) {
        expect(seen.has(record?.id ?? '')).toBe(false);
        seen.add(record?.id ?? '');
        const endsOn = record?.publicity.endsOn ?? null;
        expect(endsOn === null || endsOn > answer.asOf).toBe(true);
      }
      total = answer.total;
      cursor = answer.next;
    } while (cursor !== null);
    expect(seen.size).toBe(total);
    expect(total).toBeGreaterThan(0);
  });

  it('every record of a list stands on the profile it names', async () => {
    for (const { uscc, record } of (await listed('penalties')).items) {
      const profile = (await (await get(`/api/v1/enterprises/${uscc}`)).json()) as { records: { id: string }[] };
      expect(profile.records.map(({ id }) => id)).toContain(record?.id);
    }
  });

  it('counts of the register agree with its pages, by sub-field and region', async () => {
    const counts = (await expectContract(await get('/api/v1/key-field-counts'), '/api/v1/key-field-counts')) as never;
    const { fields } = counts as {
      fields: { field: string; enterprises: number; regions: { region: { code: string }; enterprises: number }[] }[];
    };
    for (const { field, enterprises, regions } of fields) {
      const path = '/api/v1/key-fields/{field}/enterprises';
      const members = await expectContract(await get(`/api/v1/key-fields/${field}/enterprises`), path);
      expect(members.total).toBe(enterprises);
      for (const { region, enterprises: there } of regions) {
        const answer = await get(`/api/v1/key-fields/${field}/enterprises?region=${region.code}&limit=1`);
        expect((await expectContract(answer, path)).total).toBe(there);
      }
    }
  });

  it('the history of a register, and the rules, are as promised', async () => {
    const path = '/api/v1/key-fields/{field}/changes';
    const changes = await expectContract(await get('/api/v1/key-fields/food/changes?limit=100'), path);
    expect((changes.items as unknown[]).length).toBeGreaterThan(0);
    const rules = await expectContract(await get('/api/v1/rules'), '/api/v1/rules');
    expect((rules.items as { records: number }[]).some(({ records }) => records > 0)).toBe(true);
  });

  it('a download has as many lines as the list has records, and HEAD says what GET would', async () => {
    const { total } = await listed('checks');
    const text = await (await get('/api/v1/lists/checks/download')).text();
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(total + 1);
    const whole = (await (await get('/api/v1/lists/checks/download?format=json')).json()) as Answer;
    expect(whole.items.length).toBe(total);
    expect((await get('/api/v1/lists/checks/download', { method: 'HEAD' })).status).toBe(200);
  });

  it('a problem is a problem', async () => {
    const answer = await get('/api/v1/lists/penalties?region=000000');
    expect(answer.status).toBe(400);
    await expectContract(answer, '/api/v1/lists/{list}');
  });
});

describe('feeds, site map and robots rules over HTTP', () => {
  it('every address of the site map answers', async () => {
    const map = await (await get('/sitemaps/pages.xml')).text();
    const enterprises = await (await get('/sitemaps/enterprises-1.xml')).text();
    const addresses = [...`${map}${enterprises.slice(0, 3000)}`.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, one]) => one ?? '',
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
  });

  it.each(LISTS)('%s has an Atom feed and a JSON feed of the same entries', async (list) => {
    const atom = await (await get(`/lists/${list}/feed.atom`)).text();
    const feed = (await (await get(`/lists/${list}/feed.json`)).json()) as { version: string; items: { id: string }[] };
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    for (const { id } of feed.items) expect(atom).toContain(`<id>${id}</id>`);
    expect(atom.match(/<entry>/g)?.length ?? 0).toBe(feed.items.length);
  });

  it('robots.txt names the site map of this very address', async () => {
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${portal.url}/sitemap.xml`);
  });
});
