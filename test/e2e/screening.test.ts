import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#scripts/seed/encode-gb18030.ts';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const many = demo.enterprise('many-facts');
const clean = demo.enterprise('clean');
const serious = demo.enterprise('serious-now');
const namesake = demo.enterprise('namesake-one');
const destroyed = '9.1421281E+17';
let visitor: Visitor;

beforeAll(async () => {
  visitor = await arrive(demo.day);
});
afterEach(() => {
  expect(visitor.troubles().filter((trouble) => !trouble.includes('blob:'))).toEqual([]);
});
afterAll(async () => {
  await visitor?.leave();
});

async function start(page: Page): Promise<string[]> {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${new URL(request.url()).pathname} ${request.postData()}`);
  });
  await page.getByRole('button', { name: /^开始核对/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('confirm-h');
  return sent;
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function readDownload(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('a buyer with a list of suppliers', () => {
  it('chooses a file in GBK, agrees, resolves a name by hand, sets criteria and takes the results along', async () => {
    const page = await visitor.open('/screening', { viewport: { width: 360, height: 740 }, acceptDownloads: true });
    const rows = [
      ['合格供应商名册', '', ''],
      ['序号', '供应商名称', '统一社会信用代码'],
      ['1', many.name, many.uscc],
      ['2', clean.name, clean.uscc],
      ['3', serious.name, ''],
      ['', '', ''],
      ['4', '霁岚食品有限公司', ''],
      ['5', '=HYPERLINK(1)', destroyed],
    ];
    const buffer = Buffer.from(encodeGb18030(rows.map((row) => row.join(',')).join('\r\n')));
    await page.locator('#list-file').setInputFiles({ name: 'suppliers.csv', mimeType: 'text/csv', buffer });
    const sent = await start(page);
    const confirm = page.locator('section', { has: page.locator('#confirm-h') });
    expect(await confirm.innerText()).toContain('读到 5 行（GBK（GB18030））。第 2 行是表头。');
    expect(await confirm.innerText()).toContain('代码被表格软件变成了数字');
    expect(sent).toEqual([]);
    await expectNoFault(page);

    await page.getByRole('button', { name: '开始核对 5 行' }).click();
    await page.getByText('核对完毕：已确认 3 户，需要您确认 1 行，未查询到 1 行。').waitFor();
    expect(sent.map((line) => line.split(' ')[0])).toEqual(['/api/v1/match', '/api/v1/enterprises']);
    expect(sent.join()).not.toContain('合格供应商名册');
    expect(sent.join()).not.toContain(destroyed);
    const open = page.getByRole('group', { name: /第 7 行：霁岚食品有限公司/ });
    expect(await open.getByRole('radio', { checked: true }).evaluate((radio) => radio.parentElement?.textContent)).toBe(
      '都不是，或者暂不确认',
    );
    await open.getByRole('radio', { name: new RegExp(namesake.uscc.slice(-6)) }).check();
    await page.getByRole('button', { name: '取得已确认的 1 户的公示信息' }).click();
    await page.getByText('核对完毕：已确认 4 户，需要您确认 0 行，未查询到 1 行。').waitFor();

    await page.getByLabel('现列入严重违法失信名单').check();
    await page.getByLabel('有正在公示的行政处罚').check();
    await page.getByLabel(/最近多少个月/).fill('12');
    await page.getByLabel('列出').selectOption('met');
    const results = page.locator('.suppliers > li');
    const text = (await results.allInnerTexts()).join('\n');
    expect(text).toContain(many.name);
    expect(text).toMatch(/符合 最近 12 个月内作出的行政处罚：2026-08-18/);
    expect(text).toMatch(/符合 现列入严重违法失信名单：\d{4}-\d\d-\d\d 列入/);
    expect(text).not.toContain(clean.name);
    await page.getByLabel('列出').selectOption('all');
    expect(await page.locator('main').innerText()).toContain('不是信用良好的证明');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoFault(page);

    const csv = (await readDownload(page, '下载 CSV')).toString();
    expect(csv).toContain(`"${many.uscc}"`);
    expect(csv).toContain(`"'=HYPERLINK(1)"`);
    expect((await readDownload(page, '下载 XLSX')).subarray(0, 2).toString()).toBe('PK');
    expect(sent.filter((line) => line.startsWith('/api/v1/watchlists'))).toEqual([]);
    await page.getByRole('button', { name: '保存这 4 户的代码，建立关注清单' }).click();
    expect(await page.locator('a.secret').getAttribute('href')).toContain('/watch/');
    expect(sent.at(-1)).not.toContain(many.name);
    await page.context().close();
  });

  it('pastes five lines, waits out a limit, and goes on after the portal failed', async () => {
    const page = await visitor.open('/screening');
    const faults = [429, 503, 503];
    await page.route('**/api/v1/match', async (route) => {
      const status = faults.shift();
      if (status === undefined) await route.continue();
      else await route.fulfill({ status, headers: { 'Retry-After': '1' }, body: '{}' });
    });
    const lines = [many.name, clean.uscc, serious.name, '从未有过的什么厂', many.name];
    await page.getByLabel('粘贴名称或者代码，每行一家').fill(lines.join('\n'));
    await page.getByRole('button', { name: '读取所粘贴的内容' }).click();
    await page.getByRole('button', { name: '开始核对 4 行' }).click();
    await page.getByText('已达本站限额，按要求等待 1 秒').waitFor();
    await page.getByText('本站暂时不能作答').waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('核对完毕：已确认 4 户').waitFor();
    expect(await page.locator('.suppliers > li').count()).toBe(5);
    expect(visitor.troubles().every((trouble) => /status (429|503)/.test(trouble))).toBe(true);
    await page.context().close();
  });

  it('without scripts posts a list, and reads who is meant on a page', async () => {
    const page = await visitor.open('/screening', { javaScriptEnabled: false });
    await page.locator('#lines').fill(`${many.name} ${many.uscc}\n霁岚食品有限公司\n从未有过的什么厂`);
    await page.getByRole('button', { name: '核对' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('核对结果');
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('代码与名称均一致');
    expect(rows[1]).toContain(namesake.uscc);
    expect(rows[2]).toContain('不表示该主体不存在');
  });
});
