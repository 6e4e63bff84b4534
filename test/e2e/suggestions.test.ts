import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const { uscc, name } = demo.enterprise('many-facts');
const items = [
  { uscc, name, region: { code: '421281', name: '赤壁市' } },
  { uscc: demo.enterprise('clean').uscc, name: demo.enterprise('clean').name, region: null },
];
let visitor: Visitor;

beforeAll(async () => {
  visitor = await arrive(demo.day);
});
afterAll(async () => {
  await visitor?.leave();
});

/** A page whose suggestions are these; `asked` are the queries it sent. */
async function openWith(answer: unknown, status = 200): Promise<{ page: Page; asked: string[] }> {
  const page = await visitor.open('/');
  const asked: string[] = [];
  await page.route('**/api/v1/suggest*', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
    return route.fulfill({ status, json: answer });
  });
  await page.locator('#q').focus();
  await page.waitForSelector('.suggest', { state: 'attached' });
  return { page, asked };
}

describe('a visitor who types a name, with scripts', () => {
  it('sees suggestions with name, code and region, and opens one with the keyboard', async () => {
    const { page } = await openWith({ items });
    await page.keyboard.type('砚棠');
    await page.getByRole('option').first().waitFor();
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('option').first().innerText()).toMatch(
      new RegExp(`${name}[\\s\\S]*${uscc}[\\s\\S]*赤壁市`),
    );
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/enterprise/${uscc}`);
  });

  it('is told of a suggestion that is only like the text, in the option itself', async () => {
    const matched = { on: 'name', exact: false, how: 'sound', part: null, formerName: null, ranges: [] };
    const { page } = await openWith({ items: [{ ...items[0], kind: 'enterprise', matched }] });
    await page.keyboard.type('言棠');
    expect(await page.getByRole('option').first().innerText()).toContain('只是相近（有同音字）');
  });

  it('searches for what was typed when nothing is chosen, and Escape closes the list', async () => {
    const { page } = await openWith({ items });
    await page.keyboard.type('砚棠');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=**');
  });

  it('is not asked about text the input method still composes', async () => {
    const { page, asked } = await openWith({ items });
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'yan', selectionStart: 3, selectionEnd: 3 });
    await client.send('Input.imeSetComposition', { text: 'yantang', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await client.send('Input.insertText', { text: '砚棠' });
    await page.getByRole('option').first().waitFor();
    expect(asked).toEqual(['砚棠']);
  });

  it.each([
    ['nothing usable', { items: [{ name: 1 }, null] }, 200],
    ['an error', {}, 503],
  ])('searches as before when the service answers %s', async (_, answer, status) => {
    const { page } = await openWith(answer, status);
    await page.keyboard.type('砚棠');
    await page.waitForTimeout(400);
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=**');
  });
});
