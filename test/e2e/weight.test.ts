import { get } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const KB = 1024;
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

/** Bytes of the body as they cross the wire, and as the browser reads them. */
function transfer(path: string, encoding: 'br' | 'gzip' | 'identity'): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${visitor.portal.url}${encodeURI(path)}`, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function stylesOf(page: Page): Promise<number> {
  let styles = 0;
  for (const sheet of await page.locator('link[rel=stylesheet]').all()) {
    styles += await transfer((await sheet.getAttribute('href')) ?? '', 'gzip');
  }
  return styles;
}

const RUNNING = 'script:not([type="application/ld+json"])';

describe('what a visitor has to download', () => {
  it('is at most 60 KB in all for a profile, uncompressed HTML counted, and no script', async () => {
    const page = await visitor.open(demo.profile('many-facts'));
    expect(await page.locator(`${RUNNING}, iframe, [onclick], [onload]`).count()).toBe(0);
    const styles = await stylesOf(page);
    expect(styles).toBeGreaterThan(0);
    expect(styles).toBeLessThanOrEqual(12 * KB);
    const qr = await transfer(`${demo.profile('many-facts')}/qr.svg`, 'gzip');
    expect((await transfer(demo.profile('many-facts'), 'identity')) + styles + qr).toBeLessThanOrEqual(60 * KB);
  });

  it('holds for the profile of every enterprise of the demo', async () => {
    for (const { uscc, name } of demo.cast.enterprises) {
      const size = await transfer(`/enterprise/${uscc}`, 'identity');
      expect([name, size, size <= 45 * KB]).toEqual([name, size, true]);
    }
  });

  it('is at most 100 KB for the home page, its suggestions included', async () => {
    const page = await visitor.open('/');
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await page.reload();
    // What waits for the box to be entered, with the loader it may share with other pages.
    let waiting = 0;
    for (const script of scripts) waiting += await transfer(script, 'identity');
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThanOrEqual(3 * KB);
    const first = scripts.size;
    await page.locator('#q').focus();
    await page.waitForSelector('.suggest', { state: 'attached' });
    let bytes = (await transfer('/', 'br')) + (await stylesOf(page));
    for (const script of scripts) bytes += await transfer(script, 'br');
    expect(scripts.size).toBeGreaterThan(first);
    expect(bytes).toBeLessThanOrEqual(100 * KB);
  });

  it('is at most 110 KB for the page where a list is checked; readers of files come only with a file', async () => {
    const page = await visitor.open('/screening');
    await page.locator('#list-file').waitFor();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    expect(scripts.join()).not.toMatch(/papaparse|universal|workbook/);
    let bytes = (await transfer('/screening', 'br')) + (await stylesOf(page));
    for (const script of scripts) bytes += await transfer(script, 'br');
    expect(bytes).toBeLessThanOrEqual(110 * KB);
  });
});

describe('every page', () => {
  it.each(PAGE_KINDS)(
    'comes from this host alone, under a policy it never breaks, without scripts but for the search box and lists: %s',
    async (_, path) => {
      const page = await visitor.open(path);
      const policy = (await (await fetch(`${visitor.portal.url}${path}`)).headers.get('Content-Security-Policy')) ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe');
      const hasScript = ['/', '/search', '/en', '/en/search', '/screening'].includes(new URL(page.url()).pathname);
      expect(await page.locator(RUNNING).count()).toBe(hasScript ? 1 : 0);
      expect(await page.locator('[style]').count()).toBe(0);
      await page.context().close();
    },
  );
});
