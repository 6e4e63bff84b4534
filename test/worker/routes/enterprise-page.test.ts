import { describe, expect, it } from 'vitest';
import { hostFixture, published, staticPage } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const PAGE = `/enterprise/${CODE}`;

function built(nextChangeOn = '', asOf = '2026-11-24', databaseId = 'database-1') {
  const fixture = hostFixture();
  const profile = profileFixture(CODE, { nextChangeOn: nextChangeOn === '' ? null : day(nextChangeOn) });
  fixture.state.entries.set(CODE, published(profile));
  fixture.state.files.set('/build.json', JSON.stringify({ databaseId, seq: 10, asOf, collected: [] }));
  fixture.state.files.set(PAGE, staticPage(nextChangeOn));
  return fixture;
}

describe('GET /enterprise/{uscc}: one page, two moments', () => {
  it('serves the pre-rendered page while nothing changed', async () => {
    const { get } = built('2026-12-01');
    const answer = await get(PAGE);
    expect(await answer.text()).toContain('static');
    expect(answer.headers.get('ETag')).toBe('"static"');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
  });

  it('renders live from the Shanghai midnight of the next legal change on, exactly', async () => {
    const { get, state } = built('2026-11-25');
    state.now = Date.parse('2026-11-24T15:59:59.999Z');
    const before = await get(PAGE);
    expect(await before.text()).toContain('static');
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=0');
    state.now = Date.parse('2026-11-24T16:00:00.000Z');
    expect(await (await get(PAGE)).text()).toContain('live profile');
  });

  it('renders live once a kind of record is collected that the build called not collected', async () => {
    const { get, state } = built();
    state.collected = ['penalty'];
    expect(await (await get(PAGE)).text()).toContain('live profile');
  });

  it('renders live once the enterprise changed since the build, within five seconds', async () => {
    const { get, state } = built();
    expect(await (await get(PAGE)).text()).toContain('static');
    state.changes.push({ seq: 11, uscc: CODE });
    state.now += 4999;
    expect(await (await get(PAGE)).text()).toContain('static');
    state.now += 1;
    expect(await (await get(PAGE)).text()).toContain('live profile');
  });

  it('asks the database once for many requests within five seconds', async () => {
    const { get, state } = built();
    await Promise.all(Array.from({ length: 20 }, () => get(PAGE)));
    const asked = state.asked;
    await Promise.all(Array.from({ length: 20 }, () => get(PAGE)));
    expect(state.asked).toBe(asked);
  });

  it('finds a build that could not be read at first, asking for it every 30 seconds at most', async () => {
    const { get, state } = built();
    const build = state.files.get('/build.json') ?? '';
    state.files.delete('/build.json');
    expect(await (await get(PAGE)).text()).toContain('live profile');
    state.files.set('/build.json', build);
    state.now += 29_999;
    expect(await (await get(PAGE)).text()).toContain('live profile');
    state.now += 1;
    expect(await (await get(PAGE)).text()).toContain('static');
  });

  it('is not fooled by a build of another database, of a later legal day, or by a page without <html>', async () => {
    expect(await (await built('', '2026-11-24', 'database-2').get(PAGE)).text()).toContain('live profile');
    expect(await (await built('', '2026-11-25').get(PAGE)).text()).toContain('live profile');
    const { get, state } = built();
    state.files.set(PAGE, 'cut off');
    expect(await (await get(PAGE)).text()).toContain('live profile');
  });

  it('a page tells the day it was made for, and the day after it is made anew', async () => {
    expect(await (await built('', '2026-11-23').get(PAGE)).text()).toContain('static');
    expect(await (await built('', '2026-11-22').get(PAGE)).text()).toContain('live profile');
  });

  it('with the database down a page of some days ago is better than none, one of last week is not', async () => {
    for (const [asOf, status] of [
      ['2026-11-17', 200],
      ['2026-11-16', 503],
    ] as const) {
      const fixture = built('', asOf);
      fixture.state.down = true;
      expect([asOf, (await fixture.get(PAGE)).status]).toEqual([asOf, status]);
    }
  });

  it('with the database down still serves a page whose next change lies ahead, and no page whose day has come', async () => {
    const ahead = built('2026-12-01');
    ahead.state.down = true;
    expect((await ahead.get(PAGE)).status).toBe(200);
    const come = built('2026-11-24');
    come.state.down = true;
    const answer = await come.get(PAGE);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('sends a code in another dress to its one address, whatever the query string', async () => {
    const { get } = built();
    for (const typed of [CODE.toLowerCase(), ` ${CODE}`, `${CODE.slice(0, 8)}-${CODE.slice(8)}`]) {
      const answer = await get(`/enterprise/${encodeURIComponent(typed)}?x=<script>`);
      expect(answer.status).toBe(308);
      expect(answer.headers.get('Location')).toBe(PAGE);
    }
  });

  it('explains a malformed code, and says 404 for unknown and 410 for ended', async () => {
    const { get, state } = hostFixture();
    expect((await get('/enterprise/123')).status).toBe(400);
    expect(state.rendered.at(-1)).toMatchObject({ status: 400, explanation: { kind: 'wrong-length', length: 3 } });
    expect((await get(PAGE)).status).toBe(404);
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'ended',
    });
    expect((await get(PAGE)).status).toBe(410);
    const wrong = `${CODE.slice(0, 17)}${CODE.endsWith('9') ? '8' : '9'}`;
    expect((await get(`/enterprise/${wrong}`)).status).toBe(400);
  });

  it('has no second spelling that goes round the guard', async () => {
    const { get, state } = built('2026-11-24');
    for (const path of [
      `/enterprise%2F${CODE}`,
      `//enterprise/${CODE}`,
      `${PAGE}.html`,
      `${PAGE}/`,
      `/x/..%2fenterprise/${CODE}`,
    ]) {
      state.files.set(path, staticPage('2026-11-24'));
      expect(await (await get(path)).text(), path).not.toContain('static');
    }
  });
});
