import { get } from 'node:http';
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

describe('what a visitor has to download', () => {
  it('is at most 30 KB of HTML and 15 KB of styles for a profile, and no script', async () => {
    const page = await visitor.open(demo.profile('many-facts'));
    expect(await page.locator('script, iframe, [onclick], [onload]').count()).toBe(0);
    expect(await transfer(demo.profile('many-facts'), 'identity')).toBeLessThanOrEqual(30 * KB);
    let styles = 0;
    for (const sheet of await page.locator('link[rel=stylesheet]').all()) {
      styles += await transfer((await sheet.getAttribute('href')) ?? '', 'gzip');
    }
    expect(styles).toBeGreaterThan(0);
    expect(styles).toBeLessThanOrEqual(15 * KB);
  });

  it('holds for the profile of every enterprise of the demo', async () => {
    for (const { uscc, name } of demo.cast.enterprises) {
      const size = await transfer(`/enterprise/${uscc}`, 'identity');
      expect([name, size, size <= 30 * KB]).toEqual([name, size, true]);
    }
  });
});

describe('every page', () => {
  it.each(PAGE_KINDS)(
    'comes from this host alone, without scripts, under a policy it never breaks: %s',
    async (_, path) => {
      const page = await visitor.open(path);
      const policy = (await (await fetch(`${visitor.portal.url}${path}`)).headers.get('Content-Security-Policy')) ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.locator('[style]').count()).toBe(0);
      await page.context().close();
    },
  );
});
