import { expect, it } from 'vitest';
import { hostFixture } from './host-fixture.ts';

it('names the configured origin, whatever Host a visitor sends', async () => {
  const { app, env } = hostFixture();
  const ask = async (origin?: string) => {
    const bound = origin === undefined ? env : { ...env, JIANXIN_ORIGIN: origin };
    return (await app.request('http://elsewhere.example/robots.txt', {}, bound)).text();
  };
  expect(await ask()).toContain('http://elsewhere.example/sitemap.xml');
  const configured = await ask('https://credit.example');
  expect(configured).toContain('https://credit.example/sitemap.xml');
  expect(configured).not.toContain('elsewhere');
});
