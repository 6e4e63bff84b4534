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

type Scores = Record<(typeof CATEGORIES)[number], number>;

async function measure(path: string): Promise<{ scores: Scores; told: string[] }> {
  const run = await lighthouse(`${portal.url}${encodeURI(path)}`, {
    port,
    onlyCategories: [...CATEGORIES],
    throttlingMethod: 'simulate',
  });
  const score = (category: string) => run?.lhr.categories[category]?.score ?? 0;
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])) as Scores;
  const failed = Object.values(run?.lhr.audits ?? {}).filter((audit) => audit.score !== null && audit.score < 0.9);
  return { scores, told: failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()) };
}

const holds = (path: string, scores: Scores) =>
  CATEGORIES.every((category) => scores[category] >= (MEANT[path] ?? LEAST)[category]);

describe('Lighthouse, as a phone', () => {
  it.each(PAGES)('%s', async (path) => {
    // A machine that is busy with something else slows the browser, never the page: the best of three speaks.
    let last = await measure(path);
    for (let again = 0; again < 2 && !holds(path, last.scores); again += 1) last = await measure(path);
    expect({ path, ...last, holds: holds(path, last.scores) }).toMatchObject({ holds: true });
  });
});
