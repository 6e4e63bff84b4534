import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { type Clerk, type DeskHouse, openDeskHouse } from './desk-house.ts';

const demo = readDemo();
const { uscc } = demo.enterprise('many-facts');
let house: DeskHouse;
let chief: Clerk;
let citizen: Page;

beforeAll(async () => {
  house = await openDeskHouse(demo.day);
  chief = await house.hire('示某乙', ['reviewer', 'publisher']);
  citizen = await house.open();
});
afterEach(() => {
  expect(house.troubles()).toEqual([]);
});
afterAll(async () => {
  await house?.leave();
});

async function passesTheRules(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

/** Follows the link of a record on its enterprise's page, fills the form and sends it; the receipt. */
async function file(): Promise<string> {
  await citizen.goto(`/enterprise/${uscc}`);
  const link = citizen.locator('#penalty a[href^="/objection?"]').first();
  await citizen.goto((await link.getAttribute('href')) ?? '');
  await citizen.getByRole('heading', { name: '提出异议' }).waitFor();
  expect(await citizen.locator('main').innerText()).toContain(uscc);
  await citizen.getByLabel('理由').selectOption('decision-changed');
  await citizen.getByLabel('事实和依据').fill('该处罚决定已经行政复议撤销，附复议决定书。');
  await citizen.getByLabel('姓名或者单位名称').fill('示例当事人');
  await citizen.getByLabel('联系方式').fill('someone@example.com');
  await passesTheRules(citizen);
  await citizen.getByRole('button', { name: '提交异议' }).click();
  await citizen.getByRole('heading', { name: '异议已提交' }).waitFor({ timeout: 50_000 });
  return citizen.locator('[data-receipt]').innerText();
}

async function follow(receipt: string): Promise<string> {
  await citizen.goto('/objection/status');
  await citizen.getByLabel('回执号').fill(receipt);
  await citizen.getByRole('button', { name: '查询', exact: true }).click();
  await citizen.locator('#status').waitFor();
  return citizen.locator('#status').innerText();
}

describe('an objection to a public record', () => {
  it('is filed by anybody, followed by its receipt, taken up and answered at the desk, and shown beside the record', async () => {
    const receipt = await file();
    expect(receipt).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(await follow(receipt)).toContain('已提交，等待受理');
    await passesTheRules(citizen);

    const { page } = chief;
    await page.goto('/desk#/objections');
    await page.getByText(/应于 \d{4}-\d{2}-\d{2} 前答复/).waitFor();
    await page.getByRole('link', { name: /该处罚决定已经行政复议撤销/ }).click();
    await page.getByRole('button', { name: '查看姓名和联系方式' }).click();
    await page.getByText('someone@example.com').waitFor();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('button', { name: '确认受理' }).click();
    await page.getByRole('button', { name: '异议成立' }).click();
    expect(await follow(receipt)).toContain('已受理，正在核实');
    await page.getByLabel('答复').fill('经核实，决定已撤销，相关信息已停止公示。');
    await passesTheRules(page);
    await page.getByRole('button', { name: '确认异议成立' }).click();
    await page.getByRole('form', { name: '异议成立' }).waitFor({ state: 'detached' });

    const told = await follow(receipt);
    expect(told).toContain('经核实，决定已撤销');
    expect(told).not.toContain('someone@example.com');
  });

  it('to nothing in particular is led to the search, and an unknown receipt is said to be unknown', async () => {
    await citizen.goto('/objection');
    await citizen.getByRole('link', { name: '查询企业' }).waitFor();
    await citizen.goto('/objection/status');
    await citizen.getByLabel('回执号').fill('2222-2222-2222-2222');
    await citizen.getByRole('button', { name: '查询', exact: true }).click();
    await citizen.getByText('没有此回执号').waitFor();
  });
});
