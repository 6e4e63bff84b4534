import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { openDetails } from './open-details.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  visitor = await arrive(demo.day);
  page = await visitor.open('/', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
});
afterEach(() => {
  expect(visitor.troubles()).toEqual([]);
});
afterAll(async () => {
  await visitor?.leave();
});

/** Elements that reach past the right edge of the screen and are not inside a box that scrolls or hides by itself. */
async function overflowing(): Promise<string[]> {
  return page.evaluate(() => {
    const clipped = (element: Element) => {
      for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !clipped(element),
    );
    if (document.documentElement.scrollWidth > innerWidth) wide.unshift(document.documentElement);
    return wide.map(
      (element) => `${element.tagName} ${element.className}: ${(element.textContent ?? '').slice(0, 40)}`,
    );
  });
}

/** Targets smaller than 24 × 24 px; links within a sentence are exempt (WCAG 2.2, 2.5.8, inline). */
async function smallTargets(): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (link: Element) =>
      link.tagName === 'A' &&
      getComputedStyle(link).display === 'inline' &&
      (link.parentElement?.textContent ?? '').trim() !== (link.textContent ?? '').trim();
    return [...document.querySelectorAll('a, button, input, select, summary')]
      .filter((target) => target.checkVisibility() && !target.matches('.skip') && !isInSentence(target))
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((target) => `${target.tagName}: ${(target.textContent ?? '').trim()}`);
  });
}

describe('on a phone of 360 × 740', () => {
  it.each(PAGE_KINDS)(
    'nothing is cut off, also with text twice as large, and every target can be hit: %s',
    async (_, path) => {
      await page.goto(path);
      await openDetails(page);
      expect(await overflowing()).toEqual([]);
      expect(await smallTargets()).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflowing()).toEqual([]);
    },
  );

  it.each(PAGE_KINDS)('nothing is cut off or out of reach in the large-text mode: %s', async (_, path) => {
    await page.context().addCookies([{ name: 'mode', value: 'large', url: visitor.portal.url }]);
    await page.goto(path);
    await openDetails(page);
    expect(await overflowing()).toEqual([]);
    expect(await smallTargets()).toEqual([]);
    await page.context().clearCookies();
  });

  it('a visitor finds an enterprise by touch', async () => {
    await page.goto('/');
    await page.locator('#q').tap();
    await page.locator('#q').fill('砚棠');
    await page.getByRole('button', { name: '查询' }).tap();
    await page.waitForURL('**/search?**');
    await page.locator('.found').first().tap();
    await page.waitForURL(`**${demo.profile('many-facts')}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(demo.enterprise('many-facts').name);
  });
});
