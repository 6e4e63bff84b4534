import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { samplePenaltyNumber } from '#scripts/sample/penalties.ts';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const number = samplePenaltyNumber(demo.cast, 'ends-tomorrow');
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

describe.each([
  ['with a modern browser', true],
  ['without JavaScript', false],
])('a visitor %s', (_, javaScriptEnabled) => {
  it('opens a list, narrows it by region and kind, and reads the record on the profile', async () => {
    const page = await visitor.open('/', { javaScriptEnabled });
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '名单' }).click();
    await page.waitForURL('**/lists');
    await page.getByRole('main').getByRole('link', { name: '行政处罚公示' }).click();
    await page.waitForURL('**/lists/penalties');
    const rows = page.locator('.results > li');
    const all = await rows.count();
    await page.locator('.filters > summary').click();
    await page.getByLabel('所属地区').selectOption('421281');
    await page.getByLabel('处罚类别').selectOption('FINE');
    await page.getByRole('button', { name: '按条件列出' }).click();
    await page.waitForURL('**/lists/penalties?**region=421281**');
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    for (const row of await rows.all()) expect(await row.innerText()).toContain('赤壁市');
    const link = rows.first().locator('a.found');
    const name = await link.innerText();
    await link.click();
    await page.waitForURL('**/enterprise/**#penalty-*');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(name);
  });

  it('pages through the register of a key field and back to its beginning', async () => {
    const page = await visitor.open('/key-field/food', { javaScriptEnabled });
    const first = await page.locator('a.found').first().innerText();
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL('**/key-field/food?cursor=**');
    expect(await page.locator('a.found').first().innerText()).not.toBe(first);
    await page.getByRole('link', { name: '回到第一页' }).click();
    await page.waitForURL('**/key-field/food');
    expect(await page.locator('a.found').first().innerText()).toBe(first);
  });

  it('follows a provision from a list to the rules', async () => {
    const page = await visitor.open('/lists/serious', { javaScriptEnabled });
    await page.getByText('这份名单是什么').click();
    expect(await page.getByText('不适用告知承诺制').isVisible()).toBe(true);
    await page
      .getByRole('link', { name: '《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）第十五条' })
      .click();
    await page.waitForURL('**/rules#order-44-art-15');
    expect(await page.locator('#order-44-art-15').innerText()).toContain('待核对原文');
  });
});

describe('the day a term ends', () => {
  it('the record is in list, feed and download on its last day, and in none of them on the next', async () => {
    const tomorrow = await arrive(addDays(demo.day as CalendarDate, 1));
    const shows = async ({ portal }: Visitor) => {
      const paths = [
        '/lists/penalties',
        '/lists/penalties/feed.atom',
        '/lists/penalties/feed.json',
        '/api/v1/lists/penalties/download',
      ];
      const texts = paths.map(async (path) => (await (await fetch(portal.url + path)).text()).includes(number));
      return Promise.all(texts);
    };
    expect(await shows(visitor)).toEqual([true, true, true, true]);
    expect(await shows(tomorrow)).toEqual([false, false, false, false]);
    await tomorrow.leave();
  });
});
