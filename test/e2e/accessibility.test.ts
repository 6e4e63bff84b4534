import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { openDetails } from './open-details.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RECORD = join(import.meta.dirname, '../../site/data/accessibility-run.json');
let visitor: Visitor;
let page: Page;
let checks = 0;
let found = 0;
let tool = '';

beforeAll(async () => {
  visitor = await arrive(demo.day);
  page = await visitor.open('/');
});
afterAll(async () => {
  await visitor?.leave();
  // The accessibility statement tells of this run (site/data/accessibility-run.ts).
  if (process.env.JIANXIN_RECORD === undefined || checks === 0) return;
  const day = new Date().toISOString().slice(0, 10);
  const run = { day, tool, pages: PAGE_KINDS.length, checks, violations: found };
  writeFileSync(RECORD, `${JSON.stringify(run, null, 2)}\n`);
});

async function violationsOf(page: Page): Promise<string[]> {
  const { violations, testEngine } = await new AxeBuilder({ page })
    .withTags(RULES)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  checks += 1;
  tool = `${testEngine.name} ${testEngine.version}`;
  found += violations.length;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

describe('axe finds no violation at three widths, in light and dark colours and in large text', () => {
  it.each(PAGE_KINDS)('%s', async (_, path) => {
    for (const mode of ['light', 'dark', 'large'] as const) {
      const large = { name: 'mode', value: 'large', url: visitor.portal.url };
      if (mode === 'large') await page.context().addCookies([large]);
      await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
      await page.goto(path);
      await openDetails(page);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, mode, await violationsOf(page)]).toEqual([width, mode, []]);
      }
    }
    await page.context().clearCookies();
  });
});

/** Chinese in texts and labels of an element whose language is another (WCAG 3.1.2); a title can have one language only. */
async function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOther = (element: Element) => !element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh');
    const found = [...document.querySelectorAll('body *')].flatMap((element) => {
      if (!isOther(element) || element.matches('script')) return [];
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const labels = ['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '');
      return [...own.map(({ textContent }) => textContent ?? ''), ...labels];
    });
    return found.filter((text) => /\p{Script=Han}/u.test(text));
  });
}

describe('the frame of every page', () => {
  it.each(PAGE_KINDS)(
    'has one h1, headings in order, and the landmarks a screen reader jumps to: %s',
    async (_, path) => {
      const page = await visitor.open(path);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
        expect([landmark, await page.getByRole(landmark).count()]).toEqual([landmark, 1]);
      }
      const isEnglish = /^\/en(?:\/|$)/.test(path);
      expect(await page.getByRole('navigation', { name: isEnglish ? 'Main navigation' : '主导航' }).count()).toBe(1);
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
      levels.reduce((above, level) => {
        expect(level - above).toBeLessThanOrEqual(1);
        return level;
      }, 0);
      expect(await page.locator('html').getAttribute('lang')).toBe(isEnglish ? 'en' : 'zh-CN');
      expect(await unmarkedChinese(page)).toEqual([]);
    },
  );
});
