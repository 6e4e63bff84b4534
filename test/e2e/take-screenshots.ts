import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDemo } from './demo.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { arrive } from './visitor.ts';

// `npm run screenshots [-- FOLDER | --docs]`: every kind of page at three widths, whole, in light and dark colours, large text and on paper
// (default folder: .data/screenshots), and six of them as they meet the eye into docs/screenshots.
const onlyDocs = process.argv.includes('--docs');
const folder = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '.data/screenshots');
const docs = join(import.meta.dirname, '../../docs/screenshots');
const WIDTHS = [360, 768, 1280];
const MODES = ['light', 'dark', 'large', 'print'] as const;

const demo = readDemo();
const visitor = await arrive(demo.day);
const large = { name: 'mode', value: 'large', url: visitor.portal.url };

async function take(
  path: string,
  mode: (typeof MODES)[number],
  width: number,
  file: string,
  height?: number,
): Promise<void> {
  const page = await visitor.open('/accessibility', {
    viewport: { width, height: height ?? 900 },
    colorScheme: mode === 'dark' ? 'dark' : 'light',
  });
  if (mode === 'large') await page.context().addCookies([large]);
  if (mode === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  await page.screenshot({ path: file, fullPage: height === undefined });
  await page.context().close();
}

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

try {
  if (!onlyDocs) mkdirSync(folder, { recursive: true });
  mkdirSync(docs, { recursive: true });
  const profile = demo.profile('many-facts');
  await take('/', 'light', 1280, join(docs, 'home.png'), 900);
  await take('/search?q=霁岚', 'light', 1280, join(docs, 'search.png'), 900);
  await take(profile, 'light', 1280, join(docs, 'profile.png'), 1100);
  await take(profile, 'dark', 360, join(docs, 'profile-phone-dark.png'), 780);
  await take(profile, 'large', 768, join(docs, 'profile-large-text.png'), 1000);
  await take('/lists/penalties', 'light', 1280, join(docs, 'list.png'), 1000);
  for (const [name, path] of onlyDocs ? [] : PAGE_KINDS) {
    for (const mode of MODES) {
      for (const width of WIDTHS) await take(path, mode, width, join(folder, `${slug(name)}-${width}-${mode}.png`));
    }
  }
  const made = onlyDocs ? 0 : PAGE_KINDS.length * WIDTHS.length * MODES.length;
  process.stdout.write(`6 screenshots in ${docs}, ${made} in ${folder}\n`);
} finally {
  await visitor.leave();
}
