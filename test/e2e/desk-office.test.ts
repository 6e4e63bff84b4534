import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { type Clerk, type DeskHouse, openDeskHouse } from './desk-house.ts';

let house: DeskHouse;
let administrator: Clerk;
let author: Clerk;
let reviewer: Clerk;

beforeAll(async () => {
  house = await openDeskHouse(readDemo().day);
  administrator = await house.hire('示某戊', ['administrator']);
  author = await house.hire('示某辛', ['author']);
  reviewer = await house.hire('示某壬', ['reviewer']);
});
afterEach(() => {
  expect(house.troubles()).toEqual([]);
});
afterAll(async () => {
  await house?.leave();
});

const partsOf = (page: Page) => page.getByRole('navigation', { name: '工作台' }).getByRole('link').allInnerTexts();

async function passesTheRules(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

describe('the office of the desk', () => {
  it('makes and closes accounts by an administrator, who sees no draft', async () => {
    const { page } = administrator;
    expect(await partsOf(page)).toEqual(['账号', '日志', '我的密码']);
    await page.goto('/desk#/staff');
    await page.getByLabel('姓名').fill('示某己');
    await page.getByLabel('邮箱（用于登录）').fill('new@example.com');
    await page.getByLabel('初始密码').fill('short password');
    await page.getByRole('button', { name: '建立账号' }).click();
    await page.getByText('至少选择一个角色').waitFor();
    await page.getByRole('checkbox', { name: /录入/ }).last().check();
    await page.getByRole('button', { name: '建立账号' }).click();
    const account = page.locator('details', { hasText: '示某己' });
    await account.locator('summary').click();
    await passesTheRules(page);
    await account.getByRole('button', { name: '停用' }).click();
    await account.getByText('（已停用）').waitFor();

    const other = await house.open();
    await other.goto('/desk');
    await other.getByLabel('邮箱').fill('new@example.com');
    await other.getByLabel('密码').fill('short password');
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByText('该账号已停用').waitFor();
  });

  it('shows an auditor the log of all that was done, and nothing to do', async () => {
    const { page } = await house.hire('示某庚', ['auditor']);
    expect(await partsOf(page)).toEqual(['公告', '记录', '日志', '我的密码']);
    await page.goto('/desk#/log');
    await page.getByRole('cell', { name: '改动账号' }).waitFor();
    await passesTheRules(page);
  });

  it('lets somebody change the password, the old one once known', async () => {
    const { page, password } = administrator;
    await page.goto('/desk#/account');
    await page.getByLabel('现在的密码').fill('not the password');
    await page.getByLabel('新密码').fill('a fresh long password');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码不正确。').waitFor();
    await page.getByLabel('现在的密码').fill(password);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
  });

  it('shows why a record is kept back, and takes one down by two people: gone from page and search, proved by the log', async () => {
    const { page } = author;
    await page.goto('/desk#/records/withheld');
    await page.getByLabel('原因').selectOption({ index: 1 });
    const row = page.getByRole('table').getByRole('row').nth(1);
    await row.waitFor();
    await passesTheRules(page);
    await row.getByRole('link').click();
    await page.getByText('处理办法').waitFor();

    const { uscc } = readDemo().enterprise('many-facts');
    const profile = async () => (await fetch(`${house.portal.url}/enterprise/${uscc}`)).text();
    const penalties = async () => {
      const answer = await fetch(`${house.portal.url}/api/v1/search?q=${uscc}`);
      const { items } = (await answer.json()) as { items: { facts: { penalty: number } }[] };
      return items[0]?.facts.penalty ?? 0;
    };
    await page.goto('/desk#/records/find');
    await page.getByLabel('统一社会信用代码').fill(uscc.toLowerCase());
    await page.keyboard.press('Enter');
    const penalty = page
      .getByRole('row', { name: /行政处罚.*正在公示/ })
      .first()
      .getByRole('link');
    const recordId = (await penalty.getAttribute('href'))?.split('/').at(-1) ?? '';
    const before = await penalties();
    expect(await profile()).toContain(recordId);
    await penalty.click();
    await page.locator('summary', { hasText: '申请办理' }).press('Enter');
    await passesTheRules(page);
    // Whatever is written comes back as text.
    await page.getByLabel(/^理由/).fill('<img src=x onerror=alert(1)>复议决定撤销');
    await page.getByRole('button', { name: '提交，待另一人批准' }).press('Enter');
    await page.getByRole('link', { name: /^撤下/ }).click();
    await page
      .getByText('申请人不能批准自己的申请')
      .or(page.getByRole('button', { name: '收回' }))
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    expect(await profile()).toContain(recordId);

    const { page: desk } = reviewer;
    await desk.goto('/desk#/records/measures');
    await desk.getByRole('link', { name: /^撤下/ }).click();
    await desk.getByText('<img src=x onerror=alert(1)>复议决定撤销').waitFor();
    await desk.getByRole('button', { name: '批准', exact: true }).press('Enter');
    await passesTheRules(desk);
    await desk.getByRole('button', { name: '确认批准' }).press('Enter');
    await desk.getByText('已生效').waitFor();
    expect(await profile()).not.toContain(recordId);
    expect(await penalties()).toBe(before - 1);

    for (const view of ['duties', 'held', 'imports']) {
      await desk.goto(`/desk#/records/${view}`);
      await desk.getByRole('table').waitFor();
      await passesTheRules(desk);
    }
    await desk.getByRole('table').getByRole('link').first().click();
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: '下载报告（CSV）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^import-\d+\.csv$/);
    expect(await house.audit()).toContain('前后相连，未见改动');
  });
});
