import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const EIGHTEEN_POINT = 24;
let visitor: Visitor;

beforeAll(async () => {
  visitor = await arrive(demo.day);
});
afterEach(() => {
  expect(visitor.troubles()).toEqual([]);
});
afterAll(async () => {
  await visitor?.leave();
});

const sizeOf = (selector: string) => `parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize)`;

describe('a visitor who wants large text (适老化), without scripts in the page', () => {
  it('chooses it once, stays where they were, keeps it on other pages, and gets back', async () => {
    const page = await visitor.open(demo.profile('many-facts'));
    expect(await page.evaluate(sizeOf('body'))).toBeLessThan(EIGHTEEN_POINT);
    await page.getByRole('link', { name: '大字版' }).click();
    expect(new URL(page.url()).pathname).toBe(demo.profile('many-facts'));
    expect(await page.evaluate(sizeOf('body'))).toBeGreaterThanOrEqual(EIGHTEEN_POINT);
    await page.goto('/search?q=砚棠');
    expect(await page.evaluate(sizeOf('.facts dd'))).toBeGreaterThanOrEqual(EIGHTEEN_POINT - 2);
    await page.getByRole('link', { name: '标准字号' }).click();
    expect(new URL(page.url()).search).toContain('q=');
    expect(await page.evaluate(sizeOf('body'))).toBeLessThan(EIGHTEEN_POINT);
  });

  it('gets the same bytes of the page as everyone', async () => {
    const address = `${visitor.portal.url}${demo.profile('clean')}`;
    const plain = await (await fetch(address)).text();
    const large = await (await fetch(address, { headers: { Cookie: 'mode=large' } })).text();
    expect(large).toBe(plain);
  });

  it.each(['https://elsewhere.example/page', 'not an address', ''])(
    'is never led to another host: %s',
    async (Referer) => {
      const answer = await fetch(`${visitor.portal.url}/mode/large`, { headers: { Referer }, redirect: 'manual' });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/']);
    },
  );
});
