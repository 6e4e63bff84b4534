import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { totpOf } from '#test/worker/desk/desk-fixture.ts';
import { startPortal } from '../http/portal.ts';
import { readDemo } from './demo.ts';
import { type Clerk, type DeskHouse, openDeskHouse } from './desk-house.ts';
import { importFined } from './fined-enterprises.ts';

const demo = readDemo();
const { uscc, name } = demo.enterprise('many-facts');
let house: DeskHouse;
let author: Clerk;
let chief: Clerk;
/** The notice that is left to its last day. */
let batch = '';

beforeAll(async () => {
  house = await openDeskHouse(demo.day);
  author = await house.hire('示某甲', ['author'], '信用监管科');
  chief = await house.hire('示某乙', ['reviewer', 'publisher']);
});
afterEach(() => {
  expect(house.troubles()).toEqual([]);
});
afterAll(async () => {
  await house?.leave();
});

/** Begins an exposure of the demo's enterprise and has its words filled from the record; its id. */
async function write(page: Page, title: string): Promise<string> {
  await page.goto('/desk#/notices/new');
  await page.getByRole('button', { name: '开始撰写' }).click();
  await page.getByLabel('统一社会信用代码').fill(uscc);
  await page.getByRole('button', { name: '取公示信息' }).click();
  await page
    .getByRole('checkbox', { name: /行政处罚/ })
    .first()
    .check();
  await page.getByRole('button', { name: '用所选记录填写事实' }).click();
  await page.getByLabel('标题').fill(title);
  await page.getByRole('button', { name: '现在保存' }).click();
  await page.getByText(/^已保存/).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function act(page: Page, label: string, fill: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const form = page.getByRole('form', { name: label });
  for (const input of await form.locator('input[id^=override]').all()) await input.fill('已与决定书原件核对');
  for (const [field, text] of Object.entries(fill)) await form.getByLabel(field).fill(text);
  await form.getByRole('button', { name: `确认${label}` }).click();
  await form.waitFor({ state: 'detached' });
}

async function see(page: Page, id: string): Promise<void> {
  await page.goto(`/desk#/notices/${id}`);
  await page.reload();
  await page.getByRole('heading', { name: '办理' }).waitFor();
}

const status = async (path: string): Promise<number> => (await fetch(`${house.portal.url}${path}`)).status;

describe('the life of a notice, by two people with a second factor', () => {
  it('is written, filled from the record, submitted, approved by another, published, found by everybody, and withdrawn', async () => {
    const title = `关于${name}违法行为的曝光（一）`;
    const id = await write(author.page, title);
    expect(await author.page.getByLabel('问题').inputValue()).not.toBe('');
    expect(await author.page.getByLabel('查处情况').inputValue()).toContain('行政处罚决定');
    expect([await status(`/notices/${id}`), await status(`/api/v1/notices/${id}`)]).toEqual([404, 404]);

    await author.page.getByRole('link', { name: '预览' }).click();
    await author.page.getByRole('heading', { name: title, level: 2 }).waitFor();
    await act(author.page, '提交审核');
    await author.page.getByText('待审核').first().waitFor();

    await see(chief.page, id);
    await act(chief.page, '审核通过');
    await act(chief.page, '立即发布');
    await chief.page.getByRole('link', { name: '公开页面' }).waitFor();
    const page = await (await fetch(`${house.portal.url}/notices/${id}`)).text();
    expect(page).toContain(title);
    expect(await (await fetch(`${house.portal.url}/notices`)).text()).toContain(title);
    const found = (await (await fetch(`${house.portal.url}/api/v1/notices?uscc=${uscc}`)).json()) as {
      items: { id: string }[];
    };
    expect(found.items.map((one) => one.id)).toContain(id);

    // Elsewhere: an article on the clipboard, a poster, a picture.
    await chief.page.getByRole('link', { name: '新媒体' }).click();
    await chief.page.getByRole('button', { name: '复制图文' }).click();
    await chief.page.getByText('已复制').waitFor();
    await chief.page.context().grantPermissions(['clipboard-read']);
    const copied = await chief.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${house.portal.url}/notices/${id}`);
    expect(copied).toContain('零时起依法停止公示');
    expect(await (await fetch(`${house.portal.url}/notices/${id}/poster`)).text()).toContain('张贴的请在此前撤除');

    // Corrected: what is public stays so until another person has looked at the new words.
    await see(author.page, id);
    await act(author.page, '更正', { 理由: '示例：标题有错字' });
    await author.page.getByLabel('标题').fill(`${title}（更正）`);
    await act(author.page, '提交审核');
    const during = await (await fetch(`${house.portal.url}/notices/${id}`)).text();
    expect([during.includes(title), during.includes('（更正）')]).toEqual([true, false]);
    await see(chief.page, id);
    await act(chief.page, '审核通过');
    await act(chief.page, '立即发布');
    await chief.page.getByRole('link', { name: '公开页面' }).waitFor();
    const corrected = await (await fetch(`${house.portal.url}/notices/${id}`)).text();
    expect([corrected.includes('（更正）'), corrected.includes('更正日期')]).toEqual([true, true]);

    await see(chief.page, id);
    await act(chief.page, '撤下', { 理由: '示例：决定已撤销' });
    for (const path of [`/notices/${id}`, `/api/v1/notices/${id}`, `/notices/${id}/poster`, `/notices/${id}/share.png`])
      expect([path, await status(path)]).toEqual([path, 410]);
  });

  it('is returned with a reason, corrected by its author, and its versions tell what changed', async () => {
    const id = await write(author.page, `关于${name}违法行为的曝光（二）`);
    await act(author.page, '提交审核');
    await see(chief.page, id);
    await act(chief.page, '退回', { 理由: '标题请写明年份' });

    await see(author.page, id);
    await author.page.getByText('退回修改').first().waitFor();
    await author.page.getByLabel('标题').fill(`关于${name}违法行为的曝光（二〇二六年）`);
    await author.page.getByRole('link', { name: '版本' }).click();
    await author.page.locator('ins', { hasText: '〇二六年' }).waitFor();
    await author.page.getByRole('link', { name: '经过' }).click();
    await author.page.getByText('标题请写明年份').waitFor();
    await act(author.page, '提交审核');
    await author.page.getByText('待审核').first().waitFor();
  });

  it('cannot be approved by its author, who is told why', async () => {
    const both = await house.hire('示某丙', ['author', 'reviewer']);
    const { page } = both;
    await page.goto('/desk#/notices/new');
    await page.getByLabel('撰写单位').fill('信用监管科');
    await page.getByRole('button', { name: '开始撰写' }).click();
    await page.getByLabel('标题').fill('示例');
    await page.getByText('必须改正').first().waitFor();
    await page.getByText('提交审核：还有必须改正的问题').waitFor();
  });
});

describe('a batch of thirty parties with a public penalty', () => {
  it('is filled at once from their newest penalties, approved by another, and public on its day', async () => {
    await importFined(house.portal, demo.day, 20);
    const answer = await fetch(`${house.portal.url}/api/v1/lists/penalties?limit=100`);
    const { items } = (await answer.json()) as { items: { uscc: string }[] };
    const codes = [...new Set(items.map((one) => one.uscc))];
    expect(codes.length).toBeGreaterThanOrEqual(30);
    const { page } = author;
    await page.goto('/desk#/notices/new');
    await page.getByRole('radio', { name: /集中公示/ }).check();
    await page.getByRole('button', { name: '开始撰写' }).click();
    await page.getByLabel('统一社会信用代码').fill(codes.join('\n'));
    await page.getByRole('button', { name: '取公示信息' }).click();
    await page.getByRole('button', { name: '还没有依据的各行' }).click();
    await page.locator('.batch tbody tr').last().locator('summary', { hasText: '1 条记录' }).waitFor();
    await page.getByLabel('标题').fill('2026年第3期食品安全违法行为集中公示');
    await page.getByLabel('批次').fill('2026年第3期');
    await page.getByRole('button', { name: '现在保存' }).click();
    await page.getByText(/^已保存/).waitFor();
    await act(page, '提交审核');
    const id = page.url().split('/').at(-1) ?? '';
    await see(chief.page, id);
    await act(chief.page, '审核通过');
    await act(chief.page, '定日发布', { 发布日期: '2026-12-01' });
    await chief.page.getByText('已定发布日').first().waitFor();
    expect(await status(`/notices/${id}`)).toBe(404);
    await act(chief.page, '取消定日', { 理由: '改为即日发布' });
    await act(chief.page, '立即发布');
    await chief.page.getByRole('link', { name: '公开页面' }).waitFor();
    const shown = await (await fetch(`${house.portal.url}/notices/${id}`)).text();
    for (const code of codes) expect(shown).toContain(code);
    batch = id;
  });
});

describe('two people who write one notice at once', () => {
  it('are both told, and neither text is lost', async () => {
    const other = await house.hire('示某丁', ['author'], '信用监管科');
    const id = await write(author.page, '甲的标题');
    await see(other.page, id);
    await other.page.getByLabel('标题').fill('丁的标题');
    await other.page.getByRole('button', { name: '现在保存' }).click();
    await other.page.getByText(/^已保存/).waitFor();

    await author.page.getByLabel('标题').fill('甲的新标题');
    await author.page.getByRole('button', { name: '现在保存' }).click();
    await author.page.getByRole('button', { name: '接着用对方的' }).click();
    await author.page.getByText(/^已保存/).waitFor();
    expect(await author.page.getByLabel('标题').inputValue()).toBe('丁的标题');
    await author.page.getByRole('link', { name: '版本' }).click();
    await author.page.locator('del').first().waitFor();
    expect(await author.page.getByLabel('看哪一版').locator('option').allInnerTexts()).toHaveLength(5);
  });
});

describe('the desk', () => {
  it('asks whoever comes again for password and code, and tells nothing to those who have neither', async () => {
    const { page, email, password, uri } = chief;
    await page.goto('/desk');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('邮箱').fill(email);
    await page.getByLabel('密码').fill('wrong password here');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('邮箱或者密码不正确').waitFor();
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('6 位数字').fill(totpOf(uri));
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
  });

  it('takes a back-up code in place of the telephone, once', async () => {
    const { page, email, password, backupCodes } = author;
    const [code = ''] = backupCodes;
    const enter = async (): Promise<void> => {
      await page.goto('/desk#/account');
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByLabel('邮箱').fill(email);
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('button', { name: '改用备用码' }).click();
      await page.getByLabel('备用码').fill(code);
      await page.getByRole('button', { name: '确认' }).click();
    };
    await enter();
    await page.getByRole('button', { name: '退出' }).waitFor();
    await enter();
    await page.getByText('备用码不正确，或者已经用过').waitFor();
    await page.getByLabel('备用码').fill(backupCodes[1] ?? '');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
  });

  it('passes the rules of accessibility on a phone and has nothing smaller than a finger', async () => {
    const { page } = author;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/desk#/notices');
    const first = page.locator('.board a').first();
    await first.waitFor();
    const ids = await page.locator('.board a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const hash of ['#/notices', '#/notices/new', ids[0] ?? '', `${ids[0]}/preview`, '#/account']) {
      await page.goto(`/desk${hash}`);
      await page.locator('#desk h1').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [hash, id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const small = await page
        .locator('#desk button:visible, #desk input:visible, #desk select:visible')
        .evaluateAll((controls) =>
          controls
            .filter((control) => (control.closest('label') ?? control).getBoundingClientRect().height < 44)
            .map((control) => control.outerHTML),
        );
      expect(small).toEqual([]);
    }
  });
});

// Last: the other portal brings the lists of the one above to its own day.
describe('a published notice on the day its records end', () => {
  it('is gone by itself: 410 at its address, absent from every list, without anybody at the desk', async () => {
    const answer = await fetch(`${house.portal.url}/api/v1/notices/${batch}`);
    const notice = (await answer.json()) as { endsOn: string; title: string };
    const later = await startPortal({ JIANXIN_TODAY: notice.endsOn, JIANXIN_DATA: house.portal.dataDir });
    try {
      for (const path of ['', '/poster', '/poster.png'])
        expect([path, (await fetch(`${later.url}/notices/${batch}${path}`)).status]).toEqual([path, 410]);
      expect((await fetch(`${later.url}/api/v1/notices/${batch}`)).status).toBe(410);
      for (const path of ['/notices', '/notices/feed.atom', '/api/v1/notices', '/sitemaps/notices.xml']) {
        const shown = await (await fetch(`${later.url}${path}`)).text();
        expect([path, shown.includes(batch), shown.includes(notice.title)]).toEqual([path, false, false]);
      }
    } finally {
      await later.stop();
    }
  });
});
