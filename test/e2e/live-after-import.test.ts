import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { enterpriseRow } from '#scripts/seed/enterprise-row.ts';
import type { FictionalEnterprise } from '#scripts/seed/fictional-enterprise.ts';
import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';
import { penaltyNumber, penaltyRow } from '#scripts/seed/penalty-row.ts';
import { withdraw } from './clerk-withdrawal.ts';
import { readDemo } from './demo.ts';
import { importRows } from './department-import.ts';
import { openDetails } from './open-details.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const day = (text: string): CalendarDate => text as CalendarDate;
const newcomer: FictionalEnterprise = {
  index: 700_001,
  uscc: fictionalUscc('1', '421223', 700_001),
  name: '崇阳县澜璟柚糕点有限公司',
  kind: 'enterprise',
  trade: 'food-production',
  region: '421223',
  county: '崇阳县',
  legalRepresentative: '示例人',
  address: '湖北省咸宁市崇阳县示例大道9号',
  establishedOn: day('2019-03-04'),
  approvedOn: day('2024-06-05'),
  capital: '100万元人民币',
  registrationAuthority: '崇阳县市场监督管理局',
};
const fined = (enterprise: FictionalEnterprise, fine: string, serial: number) =>
  penaltyRow(enterprise, { decidedOn: day('2026-11-02'), kinds: '罚款', fine, serial });
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

const importToday = (layout: 'enterprise-list' | 'penalty-2019', row: ReturnType<typeof enterpriseRow>) =>
  importRows(visitor.portal.dataDir, demo.day, layout, [row]);

async function profileOf(
  uscc: string,
): Promise<{ name: string; records: { id: string; kind: string; body: unknown }[] }> {
  const answer = await fetch(`${visitor.portal.url}/api/v1/enterprises/${uscc}`);
  return (await answer.json()) as never;
}

/** What a visitor reads who comes now; a browser that was here before may keep a page for up to a minute. */
async function textAt(path: string): Promise<string> {
  const page = await visitor.open(path);
  const text = await page.locator('main').innerText();
  await page.context().close();
  return text;
}

describe('a department’s file imported while the portal runs', () => {
  it('shows a new enterprise on its page, in the API and in the search, without a rebuild', async () => {
    expect(await textAt(`/enterprise/${newcomer.uscc}`)).toContain('没有找到这个页面');
    await importToday('enterprise-list', enterpriseRow(newcomer));
    expect(await textAt(`/enterprise/${newcomer.uscc}`)).toContain(newcomer.name);
    expect((await profileOf(newcomer.uscc)).name).toBe(newcomer.name);
    expect(await textAt('/search?q=澜璟柚')).toContain(newcomer.uscc);
  });

  it('shows a new penalty on a page that was pre-rendered without it', async () => {
    const enterprise = demo.enterprise('clean');
    const number = penaltyNumber(enterprise, day('2026-11-02'), 901);
    expect(await textAt(demo.profile('clean'))).toContain('本系统未查询到可公示的行政处罚信息');
    await importToday('penalty-2019', fined(enterprise, '12', 901));
    const text = await textAt(demo.profile('clean'));
    expect(text).toContain(number);
    expect(text).toContain('120,000 元');
    expect(JSON.stringify(await profileOf(enterprise.uscc))).toContain(number);
    expect(await textAt(`/search?q=${encodeURIComponent(number)}`)).toContain(enterprise.uscc);
  });

  it('shows the old and the new value when a later file corrects a fine', async () => {
    await importToday('penalty-2019', fined(newcomer, '12', 902));
    expect(await textAt(`/enterprise/${newcomer.uscc}`)).toContain('120,000 元');
    await importToday('penalty-2019', fined(newcomer, '10.2', 902));
    const page = await visitor.open(`/enterprise/${newcomer.uscc}`);
    const penalty = page.locator('article', { hasText: penaltyNumber(newcomer, day('2026-11-02'), 902) });
    expect(await penalty.count()).toBe(1);
    const row = penalty.locator('.corrections tr', { hasText: '罚款金额' });
    expect(await row.locator('td').allInnerTexts()).toEqual(['120,000 元', '102,000 元']);
  });
});

describe('a watchlist without JavaScript and without an account', () => {
  it('says which enterprise must be looked at again, and why, once a record is withdrawn, and not what it was', async () => {
    const [watched, other] = [demo.enterprise('many-facts'), demo.enterprise('corrected')];
    const page = await visitor.open('/watch', { javaScriptEnabled: false });
    await page.getByLabel('统一社会信用代码').fill(`${watched.uscc}\n${other.uscc}\n12`);
    await page.getByRole('button', { name: '建立清单' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('第 3 行“12”');
    await page.getByLabel('统一社会信用代码').fill(`${watched.uscc}\n${other.uscc}`);
    await page.getByRole('button', { name: '建立清单' }).click();
    await page.waitForURL(/\/watch\/[\w-]{43}\?done=made$/);
    const address = page.url().split('?')[0] ?? '';
    expect(await page.locator('main').innerText()).toContain('没有发现变化');

    const { records } = await profileOf(watched.uscc);
    const penalty = records.find(({ kind }) => kind === 'penalty') as { id: string; body: { documentNumber: string } };
    await withdraw(visitor.portal.dataDir, demo.day, watched.uscc, penalty.id);
    const changed = page.locator('.watched > li');
    await expect
      .poll(
        async () => {
          await page.goto(address);
          return changed.count();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(1);
    const text = await changed.innerText();
    expect(text).toContain(watched.name);
    expect(text).toContain('期满前停止公示');
    expect(await page.content()).not.toContain(penalty.body.documentNumber);
    await page.getByRole('button', { name: '全部标记为已看过' }).click();
    await page.waitForURL('**?done=seen');
    expect(await page.locator('main').innerText()).toContain('没有发现变化');

    const scripted = await visitor.open(new URL(address).pathname);
    await openDetails(scripted);
    expect((await new AxeBuilder({ page: scripted }).setLegacyMode(true).analyze()).violations).toEqual([]);
  });
});
