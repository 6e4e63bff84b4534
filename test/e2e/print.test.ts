import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  visitor = await arrive(demo.day);
  page = await visitor.open(demo.profile('many-facts'), { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await visitor?.leave();
});

describe('a visitor who prints a profile', () => {
  it('gets no navigation, no form and no button on paper', async () => {
    for (const part of ['nav', 'form', 'button', '.skip']) {
      expect([part, await page.locator(`${part}:visible`).count()]).toEqual([part, 0]);
    }
  });

  it('can type the addresses of the page and of every source that it links to', async () => {
    const text = await page.locator('main').innerText();
    expect(text).toContain(demo.profile('many-facts'));
    const links = page.locator('main a[href^="http"]:visible');
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      const written = await link.evaluate((a) => getComputedStyle(a, '::after').content + (a.textContent ?? ''));
      expect(written).toContain(new URL((await link.getAttribute('href')) ?? '').host);
    }
  });

  it('gets the basis of every record without opening it', async () => {
    const bases = page.getByText('公示的法律依据');
    expect(await bases.count()).toBeGreaterThan(5);
    for (const basis of await bases.all()) expect((await basis.boundingBox())?.height).toBeGreaterThan(0);
  });

  it('gets black on white, whatever the colours of the device', async () => {
    const { color, backgroundColor } = await page
      .locator('body')
      .evaluate(({ ownerDocument: { body } }) => getComputedStyle(body));
    expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
