import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { samplePenaltyNumber } from '#scripts/sample/penalties.ts';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const enterprise = demo.enterprise('many-facts');
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

async function searchByKeyboard(page: Page, text: string): Promise<void> {
  await page.locator('#q').focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');
}

async function expectTraceableProfile(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(enterprise.name);
  const penalty = page
    .locator('article', { hasText: samplePenaltyNumber(demo.cast, 'many-facts') })
    .filter({ hasText: '处罚机关' });
  expect(await penalty.count()).toBe(1);
  const text = await penalty.innerText();
  expect(text).toContain(`来源单位：${enterprise.registrationAuthority}`);
  expect(text).toContain('2026-08-18');
  expect(text).toContain('142,000 元');
  expect(text).toMatch(/公示期：[0-9-]{10} 至 2027-08-28 零时/);

  const basis = penalty.getByText('市场监督管理行政处罚信息公示规定');
  expect(await basis.isVisible()).toBe(false);
  await penalty.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await basis.isVisible()).toBe(true);
  expect(await penalty.getByText('来源文件').isVisible()).toBe(true);

  for (const article of await page.locator('article.record').all()) {
    const record = (await article.textContent()) ?? '';
    expect(record).toContain('来源单位：');
    expect(record).toContain('公示的法律依据');
    expect(record).toMatch(/《.+》/);
  }
}

describe.each([
  ['with a modern browser', true],
  ['without JavaScript', false],
])('a visitor %s', (_, javaScriptEnabled) => {
  it('types part of a name, presses Enter, picks the enterprise and reads where each fact comes from', async () => {
    const page = await visitor.open('/', { javaScriptEnabled });
    await searchByKeyboard(page, '砚棠');
    await page.getByRole('link', { name: enterprise.name }).click();
    await page.waitForURL(`**${demo.profile('many-facts')}`);
    await expectTraceableProfile(page);
  });

  it('comes from the home page to the register of a key field', async () => {
    const page = await visitor.open('/', { javaScriptEnabled });
    await page.getByRole('link', { name: '食品', exact: true }).click();
    await page.waitForURL('**/key-field/food');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('食品');
  });

  it('browses a key field in the search, narrows it by county, and reads a profile', async () => {
    const page = await visitor.open('/search?field=food', { javaScriptEnabled });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('按条件浏览：食品');
    const results = page.locator('.results > li');
    expect(await results.count()).toBe(20);
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toMatch(/查到 \d+ 户/);
    expect(await page.locator('main').innerText()).not.toContain('部分一致');
    await page.getByRole('link', { name: '下一页' }).click();
    expect(await results.count()).toBeGreaterThan(0);

    await page.getByRole('link', { name: '回到第一页' }).click();
    await page.locator('summary', { hasText: '筛选条件' }).click();
    const county = page.getByLabel('所属地区');
    const told = await county.getByRole('option', { name: /^赤壁市（\d+）$/ }).innerText();
    await county.selectOption({ label: told });
    await page.getByRole('button', { name: '按条件筛选' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('按条件浏览：食品、赤壁市');
    const count = await page.getByRole('heading', { level: 2 }).innerText();
    expect(count).toContain(`查到 ${/\d+/.exec(told)?.[0] ?? ''} 户`);
    expect(await page.locator('main').innerText()).not.toContain('未识别的筛选条件');
    for (const text of await results.allInnerTexts()) expect(text).toMatch(/赤壁市[\s\S]*食品/);
    const found = results.first().getByRole('link');
    const name = await found.innerText();
    await found.click();
    await page.waitForURL('**/enterprise/*');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  });

  it('narrows the results by region and clears the filter again', async () => {
    const page = await visitor.open('/search?q=霁岚', { javaScriptEnabled });
    await page.locator('summary', { hasText: '筛选条件' }).click();
    await page.getByLabel('所属地区').selectOption('421281');
    await page.getByLabel('公示内容').selectOption('licence');
    await page.getByLabel('排序').selectOption({ label: '最近公示' });
    await page.getByRole('button', { name: '按条件筛选' }).click();
    await page.waitForURL('**region=421281**');
    expect(await page.locator('.results > li').count()).toBe(1);
    await page.getByRole('link', { name: '取消“赤壁市”' }).click();
    await page.waitForURL('**fact=licence&sort=latest');
    expect(await page.locator('.results > li').count()).toBe(2);
    await page.getByRole('link', { name: '清除筛选条件' }).click();
    await page.waitForURL((url) => !url.searchParams.has('fact'));
    expect(await page.locator('.results > li').count()).toBe(2);
  });

  it('reads every result of a search that spans pages, none twice', async () => {
    const page = await visitor.open('/search?q=食品', { javaScriptEnabled });
    const found: string[] = [];
    for (;;) {
      found.push(...(await page.locator('.results .code').allInnerTexts()));
      const next = page.getByRole('link', { name: '下一页' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('a visitor who does not find one enterprise only', () => {
  it('sees both of two namesakes with what tells them apart, and is sent to neither', async () => {
    const page = await visitor.open('/');
    await searchByKeyboard(page, '霁岚食品有限公司');
    expect(new URL(page.url()).pathname).toBe('/search');
    const results = page.locator('.results > li');
    expect(await results.count()).toBe(2);
    for (const role of ['namesake-one', 'namesake-two'] as const) {
      const { name, uscc, county } = demo.enterprise(role);
      const text = await results.filter({ hasText: name }).innerText();
      expect(text).toContain(uscc);
      expect(text).toContain(county);
      expect(text).toContain('2016 年');
    }
  });

  it('is told that a filter of an old or mistyped address was ignored', async () => {
    const page = await visitor.open('/search?field=wine&region=421281');
    expect(await page.getByRole('status').innerText()).toBe('未识别的筛选条件已忽略。');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('按条件浏览：赤壁市');
  });

  it('is told that nothing was found as of which day, and that this proves nothing', async () => {
    const page = await visitor.open('/');
    await searchByKeyboard(page, '查无此名号');
    const text = await page.locator('main').innerText();
    expect(text).toContain(`截至 ${demo.day}，本系统未查询到符合条件的主体。`);
    expect(text).toContain('未查询到，不说明该主体不存在，也不说明其没有相关记录。');
    expect(text).not.toContain('信用良好');
  });
});
