import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
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

const TARGETS =
  'a[href]:visible, button:visible, input:visible, select:visible, summary:visible, [tabindex="0"]:visible';

type Look = { outline: string; shadow: string; top: number };

const lookOfFocus = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    return {
      outline: `${outlineStyle} ${outlineWidth}`,
      shadow: boxShadow,
      top: focused.getBoundingClientRect().top,
    };
  });

describe('a visitor with a keyboard only', () => {
  it.each(['/', '/search?q=霁岚', demo.profile('many-facts'), demo.unknown])(
    'jumps over the header with the first Tab and Enter: %s',
    async (path) => {
      const page = await visitor.open(path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: '跳到正文' });
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    },
  );

  it.each(['/', '/search?q=霁岚', demo.profile('many-facts')])('always sees where the focus is: %s', async (path) => {
    const page = await visitor.open(path);
    const stops = await page.locator(TARGETS).count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const { outline, shadow, top } = await lookOfFocus(page);
      expect([stop, outline]).toEqual([stop, expect.stringMatching(/^(solid|auto) [1-9]/)]);
      expect(shadow).not.toBe('none');
      expect(top).toBeGreaterThanOrEqual(0);
    }
  });

  it('reaches every link, field and disclosure of a profile, in the order of the page', async () => {
    const page = await visitor.open(demo.profile('many-facts'));
    const reachable = await page.locator(TARGETS).count();
    const seen: number[] = [];
    for (let stop = 0; stop < reachable; stop += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const focusable = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
          return focusable.indexOf(document.activeElement ?? document.body);
        }),
      );
    }
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(new Set(seen).size).toBe(reachable);
  });
});
