import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { StaffRole } from '#domain/notices/staff-role.ts';
import { totpOf } from '#test/worker/desk/desk-fixture.ts';
import { freePort } from '#worker/node/free-port.ts';
import { type Portal, startPortal } from '../http/portal.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A person with an account, in a browser of their own. `uri`: what their authenticator holds; `backupCodes`: what they noted. */
export type Clerk = { page: Page; email: string; password: string; uri: string; backupCodes: string[] };

/** A portal whose desk can be entered, and a browser before it. */
export type DeskHouse = {
  portal: Portal;
  /** An empty page in a browser context of its own. */
  open(): Promise<Page>;
  /** Makes an account by the command of the operator, signs in for the first time and sets up the second factor. */
  hire(name: string, roles: readonly StaffRole[], unit?: string): Promise<Clerk>;
  /** What no page of the desk may do, since the last call: a script that fails, a policy broken, a request to another host. */
  troubles(): string[];
  /** What `npm run audit-verify` says of the log. @throws if it finds a fault */
  audit(): Promise<string>;
  leave(): Promise<void>;
};

/**
 * Starts a portal with a desk on a legal day, on a port of its own: its origin must be known before.
 * @example const house = await openDeskHouse('2026-11-24'); const author = await house.hire('示某甲', ['author'], '宣传科')
 */
export async function openDeskHouse(today: string): Promise<DeskHouse> {
  const port = String(await freePort('127.0.0.1'));
  const portal = await startPortal({
    JIANXIN_TODAY: today,
    PORT: port,
    JIANXIN_ORIGIN: `http://127.0.0.1:${port}`,
  });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  const seen: string[] = [];
  let hired = 0;

  async function open(): Promise<Page> {
    const context = await browser.newContext({ baseURL: portal.url, reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => seen.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource')) seen.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${portal.url}/`)) seen.push(`request to another host: ${request.url()}`);
    });
    return page;
  }

  async function hire(name: string, roles: readonly StaffRole[], unit?: string): Promise<Clerk> {
    hired += 1;
    const email = `clerk-${hired}@example.com`;
    const words = ['create', '--email', email, '--name', name, '--roles', roles.join(',')];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'scripts/staff.ts'), ...words, ...(unit === undefined ? [] : ['--unit', unit])],
      { env: { ...process.env, JIANXIN_DATA: portal.dataDir, JIANXIN_ENV: 'test', JIANXIN_ORIGIN: portal.url } },
    );
    const password = /shown this once\): (\S+)/.exec(stdout)?.[1] ?? '';
    const page = await open();
    await page.goto('/desk');
    const enabled = page.waitForResponse((answer) => answer.url().endsWith('/two-factor/enable'));
    await page.getByLabel('邮箱').fill(email);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '开始设置' }).click();
    const { totpURI, backupCodes } = (await (await enabled).json()) as { totpURI: string; backupCodes: string[] };
    await page.getByLabel('6 位数字').fill(totpOf(totpURI));
    await page.getByRole('button', { name: '完成设置' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
    return { page, email, password, uri: totpURI, backupCodes };
  }

  return {
    portal,
    open,
    hire,
    troubles: () => seen.splice(0),
    async audit() {
      const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/audit-verify.ts')], {
        env: { ...process.env, JIANXIN_DATA: portal.dataDir, JIANXIN_ENV: 'test' },
      });
      return stdout;
    },
    async leave() {
      await browser.close();
      await portal.stop();
    },
  };
}
