import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  visitor = await arrive(demo.day);
  page = await visitor.open('/');
});
afterEach(() => {
  expect(visitor.troubles()).toEqual([]);
});
afterAll(async () => {
  await visitor?.leave();
});

const TEXTS = [
  ['a script', '<script>alert(1)</script>'],
  ['a script that leaves an attribute', '"><img src=x onerror=alert(1)>'],
  ['a script that leaves a title', '</title></textarea><svg onload=alert(1)>'],
  ['a script address', 'javascript:alert(1)'],
  ['a template', "{{constructor.constructor('alert(1)')()}} <%= alert(1) %> #{alert(1)}"],
  ['SQL', `' OR '1'='1'; DROP TABLE record; --`],
  ['SQL in double quotes', `" UNION SELECT * FROM record --`],
  ['operators of the search engine', 'name:* AND (NEAR("a" "b", 1)) OR NOT -"砚棠" ^砚'],
  ['wildcards', '%_%_*?'],
  ['characters that turn the direction of text', '\u202e司公限有\u202c\u2066食品\u2069'],
  ['control and zero-width characters', 'A\u0001\u0008\u007f\u200b\u200d\ufeff砚棠'],
  ['combining marks without end', `e${'\u0301'.repeat(150)}`],
  ['emoji and rare characters', '👨‍👩‍👧‍👦𠮷𪚥'],
] as const;

async function typeAndSubmit(text: string): Promise<void> {
  await page.goto('/');
  await page.locator('#q').focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');
}

async function expectOrdinaryPage(): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(
    await page.locator('main script, main img, main svg, main iframe, main [onerror], main [onload]').count(),
  ).toBe(0);
  expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

describe('a visitor who types what is meant to break the portal', () => {
  it.each(TEXTS)('%s gets an ordinary answer, and nothing runs', async (_, text) => {
    await typeAndSubmit(text);
    await expectOrdinaryPage();
  });

  it('10,000 characters is held to what the box takes', async () => {
    await typeAndSubmit('咸宁'.repeat(5000));
    await expectOrdinaryPage();
    expect((await page.locator('#q').inputValue()).length).toBeLessThanOrEqual(200);
  });

  it.each([
    ['3,000 characters', `q=${'咸'.repeat(300)}${'a'.repeat(2700)}`],
    ['a lone surrogate', 'q=%ED%A0%80'],
    ['bytes that are not UTF-8', 'q=%FF%FE%C0%AF'],
    ['a null character', 'q=%00%00砚棠'],
    ['the same parameter twice', 'q=a&q=b'],
    ['filters that do not exist', 'q=食品&field=<script>&region=%27--&status=x&cursor=../../etc/passwd'],
  ])('%s in the address gets an ordinary answer', async (_, query) => {
    await page.goto(`/search?${query}`);
    await expectOrdinaryPage();
  });

  it('10,000 characters in the address gets a page that says to shorten the query', async () => {
    const answer = await page.goto(`/search?q=${'a'.repeat(10_000)}`);
    expect(answer?.status()).toBe(414);
    await expectOrdinaryPage();
    expect(await page.locator('main').innerText()).toContain('请缩短查询词');
  });

  it.each(['/enterprise/%3Cscript%3Ealert(1)%3C%2Fscript%3E', '/enterprise/..%2F..%2Fetc%2Fpasswd', '/%E2%80%AE%00'])(
    'the address %s gets a page that helps',
    async (path) => {
      const answer = await page.goto(path);
      expect([400, 404]).toContain(answer?.status());
      await expectOrdinaryPage();
    },
  );

  it('and finds every enterprise still there', async () => {
    await typeAndSubmit('砚棠');
    expect(await page.locator('.found').allInnerTexts()).toEqual([demo.enterprise('many-facts').name]);
  });
});
