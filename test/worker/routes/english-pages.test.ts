import { describe, expect, it } from 'vitest';
import { isRateLimited } from '#worker/rate-limit.ts';
import { hostFixture, published, staticPage } from '../host-fixture.ts';
import { codeOf, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');

function built() {
  const fixture = hostFixture();
  fixture.state.entries.set(CODE, published(profileFixture(CODE, {})));
  const build = { databaseId: 'database-1', seq: 10, asOf: '2026-11-24', collected: [] };
  fixture.state.files.set('/build.json', JSON.stringify(build));
  fixture.state.files.set(`/enterprise/${CODE}`, staticPage(''));
  return fixture;
}

describe('pages in English', () => {
  it('show a profile live, never the pre-rendered Chinese one', async () => {
    const { get } = built();
    expect(await (await get(`/enterprise/${CODE}`)).text()).toContain('static');
    expect(await (await get(`/en/enterprise/${CODE}`)).text()).toContain('live profile');
  });

  it('lead a code that is dressed differently to its one address in English', async () => {
    const answer = await built().get(`/en/enterprise/${CODE.toLowerCase()}`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, `/en/enterprise/${CODE}`]);
  });

  it.each(['', '/en'])('lead from %s/enterprise, without a code, to the search', async (root) => {
    const answer = await built().get(`${root}/enterprise`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `${root}/search`]);
  });

  it('explain a malformed code, and say what is not there', async () => {
    const { get, state } = built();
    expect((await get('/en/enterprise/9142120OMA0XN00A4C')).status).toBe(400);
    expect((await get('/en/nowhere')).status).toBe(404);
    expect(state.rendered.map((page) => page.kind)).toEqual(['problem', 'problem']);
  });

  it('say in English that a page cannot be rendered at all', async () => {
    const { host, get } = built();
    host.renderPage = () => Promise.reject(new Error('SECRET'));
    const answer = await get('/en/nowhere');
    expect(await answer.text()).toMatch(/^404: the page cannot be shown/);
  });

  it('count a search like a Chinese one', () => {
    expect([isRateLimited('/en/search'), isRateLimited('/en/lists')]).toEqual([true, false]);
  });
});
