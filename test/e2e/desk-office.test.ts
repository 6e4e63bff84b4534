import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { type Clerk, type DeskHouse, openDeskHouse } from './desk-house.ts';

let house: DeskHouse;
let administrator: Clerk;

beforeAll(async () => {
  house = await openDeskHouse(readDemo().day);
  administrator = await house.hire('示某戊', ['administrator']);
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
    expect(await partsOf(page)).toEqual(['公告', '日志', '我的密码']);
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
});
