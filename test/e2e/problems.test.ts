import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
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

const PROBLEMS = [
  ['a code that is wrong', demo.malformed, '代码有误', '按前 17 位计算应为“C”'],
  ['an enterprise that is not in the register', demo.unknown, '没有找到这个页面', '也不说明其没有相关记录'],
  ['an address that does not exist', '/nothing-here', '没有找到这个页面', '可能是地址有误'],
  [
    'an enterprise whose information was lawfully stopped',
    demo.stopped,
    '信息已依法停止公示',
    '停止公示不是对任何主体的评价',
  ],
] as const;

describe('a visitor who asks for', () => {
  it.each(PROBLEMS)('%s is told why, and can search on from there', async (_, path, title, reason) => {
    const page = await visitor.open(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.locator('main').innerText()).toContain(reason);
    await page.locator('#q').fill('砚棠');
    await page.locator('#q').press('Enter');
    await page.waitForURL('**/search?**');
    expect(await page.locator('.found').first().innerText()).toBe(demo.enterprise('many-facts').name);
  });

  it('a code with one wrong character sees that character marked in what was typed', async () => {
    const page = await visitor.open('/enterprise/9142128IXN0000012M');
    expect(await page.locator('.typed').innerText()).toContain('9142128');
    expect(await page.locator('.typed mark').innerText()).toContain('I');
    await page.goto(demo.malformed);
    expect(`/enterprise/${(await page.locator('.typed').textContent())?.replace('有误的字符', '')}`).toBe(
      demo.malformed,
    );
  });

  it('lawfully stopped information learns nothing about whose it was', async () => {
    const page = await visitor.open(demo.stopped);
    expect(await page.content()).not.toMatch(/漪筠|处罚〔/);
  });
});

describe('no page', () => {
  // The only sentences that may hold these words say that nothing proves good credit.
  const ALLOWED =
    /后两种都不能理解为“信用良好”|(?:两者都|未查询到|没有变化|。|（)不表示(?:该主体)?信用良好|不说明任何主体信用良好|表述为“信用良好”|写成“信用良好”/g;

  it.each(PAGE_KINDS)('says “信用良好” of anyone, or grades: %s', async (_, path, status) => {
    const answer = await fetch(`${visitor.portal.url}${path}`);
    expect(answer.status).toBe(status);
    const text = (await answer.text()).replace(ALLOWED, '');
    expect(text).not.toContain('信用良好');
    expect(text).not.toMatch(/信用等级|信用评分|风险等级|[A-D]级企业/);
  });
});
