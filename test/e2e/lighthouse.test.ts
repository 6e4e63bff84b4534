import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#worker/node/free-port.ts';
import { type Portal, startPortal } from '../http/portal.ts';
import { readDemo } from './demo.ts';

const demo = readDemo();
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LEAST = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 } as const;
// A search answer tells search engines not to keep it: the one finding that is meant.
const MEANT: Readonly<Record<string, Record<(typeof CATEGORIES)[number], number>>> = {
  '/search?q=咸宁': { ...LEAST, seo: 0 },
};
const PAGES = [
  '/',
  '/search?q=咸宁',
  demo.profile('many-facts'),
  '/lists/penalties',
  '/rules',
  '/data',
  '/guide/consumer',
];
let portal: Portal;
let browser: BrowserContext;
let folder: string;
let port: number;

beforeAll(async () => {
  portal = await startPortal({ JIANXIN_TODAY: demo.day });
  folder = mkdtempSync(join(tmpdir(), 'jianxin-lighthouse-'));
  port = await freePort('127.0.0.1');
  browser = await chromium.launchPersistentContext(folder, {
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
  await portal?.stop();
});

describe('Lighthouse, as a phone', () => {
  it.each(PAGES)('%s', async (path) => {
    const run = await lighthouse(`${portal.url}${encodeURI(path)}`, {
      port,
      onlyCategories: [...CATEGORIES],
      // The speed of this machine is no matter of the page's: the network and processor are simulated from what was loaded.
      throttlingMethod: 'simulate',
    });
    const categories = run?.lhr.categories ?? {};
    const audits = run?.lhr.audits ?? {};
    const failed = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
    for (const category of CATEGORIES) {
      const score = categories[category]?.score ?? 0;
      const least = (MEANT[path] ?? LEAST)[category];
      const told = failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim());
      expect({ path, category, score, told, holds: score >= least }).toMatchObject({ holds: true });
    }
  });
});
