import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleLicences } from '#scripts/sample/licences.ts';
import { samplePenaltyNumber } from '#scripts/sample/penalties.ts';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const { uscc, name } = demo.enterprise('many-facts');
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
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

async function namesFoundBy(text: string): Promise<string[]> {
  await page.goto('/');
  await page.locator('#q').fill(text);
  await page.locator('#q').press('Enter');
  await page.waitForURL('**/search?**');
  return page.locator('.found').allInnerTexts();
}

describe('a visitor who types a unified social credit code', () => {
  it.each([
    ['as it stands', uscc],
    ['in lower case', uscc.toLowerCase()],
    ['in groups', `${uscc.slice(0, 2)} ${uscc.slice(2, 8)} ${uscc.slice(8, 17)} ${uscc.slice(17)}`],
    ['with hyphens', `${uscc.slice(0, 8)}-${uscc.slice(8)}`],
    ['in full width', fullWidth(uscc)],
    [
      'in full width, lower case, with ideographic spaces',
      `　${fullWidth(uscc.toLowerCase().slice(0, 8))}　${fullWidth(uscc.toLowerCase().slice(8))}　`,
    ],
  ])('%s finds the enterprise', async (_, text) => {
    expect(await namesFoundBy(text)).toEqual([name]);
  });

  it('with a wrong check digit is told which character is wrong and what it should be', async () => {
    const wrong = `${uscc.slice(0, 17)}${uscc.endsWith('M') ? 'N' : 'M'}`;
    await page.goto(`/search?q=${wrong}`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('这个统一社会信用代码有误');
    expect(text).toContain(`按前 17 位计算应为“${uscc.slice(17)}”`);
  });
});

describe('a visitor who types the number of a document', () => {
  it('finds the holder of a licence by its number', async () => {
    const licence = sampleLicences(demo.cast).current.find((row) => row.行政相对人名称 === name);
    expect(await namesFoundBy(String(licence?.许可编号))).toEqual([name]);
    expect(await namesFoundBy(String(licence?.许可编号).toLowerCase())).toEqual([name]);
  });

  it.each([
    ['〔', '〕'],
    ['[', ']'],
    ['【', '】'],
    ['（', '）'],
    ['(', ')'],
    ['［', '］'],
  ])('finds the party of a decision by its number, the year in %s%s', async (open, close) => {
    const number = samplePenaltyNumber(demo.cast, 'many-facts').replace('〔', open).replace('〕', close);
    expect(await namesFoundBy(number)).toEqual([name]);
  });
});
