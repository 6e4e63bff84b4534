import { describe, expect, it } from 'vitest';
import { hostFixture, published, staticPage } from '../worker/host-fixture.ts';
import { codeOf, profileFixture } from '../worker/profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');

describe('the app in workerd', () => {
  it('answers API, page and problem as it does on Node', async () => {
    const { get, state } = hostFixture();
    state.entries.set(CODE, published(profileFixture(CODE)));
    const answer = await get(`/api/v1/enterprises/${CODE}`);
    expect([answer.status, answer.headers.get('ETag')?.length]).toEqual([200, 34]);
    expect((await get('/api/v1/enterprises/1')).headers.get('Content-Type')).toContain('application/problem+json');
    expect(await (await get(`/enterprise/${CODE}`)).text()).toContain('live profile');
    state.files.set('/about', staticPage(''));
    expect((await get('/about')).headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect((await get('/search?q=%ED%A0%80')).status).toBe(200);
  });
});
