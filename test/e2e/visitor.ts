import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Portal, startPortal } from '../http/portal.ts';
import { watch } from './watch.ts';

/** A portal of its own and a browser before it. */
export type Visitor = {
  portal: Portal;
  /** Opens `path` in a browser context of its own; `troubles()` of the visitor then covers the page. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** What must never happen on any page of the portal, since the last call; see {@link watch}. */
  troubles(): string[];
  leave(): Promise<void>;
};

async function launch(): Promise<Browser> {
  // Containers run tests as root, where Chromium's sandbox cannot start.
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/**
 * Starts a portal on the given legal day and a browser to visit it with.
 * @param today `YYYY-MM-DD`
 * @example const visitor = await arrive('2026-11-24'); const page = await visitor.open('/'); await visitor.leave()
 */
export async function arrive(today: string): Promise<Visitor> {
  const [portal, browser] = await Promise.all([startPortal({ JIANXIN_TODAY: today }), launch()]);
  const watched: (() => string[])[] = [];
  return {
    portal,
    async open(path, options = {}) {
      const context = await browser.newContext({ baseURL: portal.url, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      watched.push(watch(page, portal.url));
      await page.goto(path);
      return page;
    },
    troubles: () => watched.flatMap((look) => look()),
    async leave() {
      await browser.close();
      await portal.stop();
    },
  };
}
