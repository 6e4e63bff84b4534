import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = '/usr/bin/chromium';

/**
 * Makes sure that Debian's Chromium is there for the end-to-end tests, fetching it (and a CJK font) by apt when it is absent.
 * @throws when it is absent and apt cannot bring it, saying what to do
 */
export function ensureChromium(): void {
  if (existsSync(CHROMIUM)) return;
  process.stdout.write('\n── Chromium is absent: fetching it by apt\n');
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status;
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      'Chromium could not be installed. Run as root: apt-get update && apt-get install -y chromium fonts-noto-cjk, then npm test again.',
    );
  }
}
