import { existsSync } from 'node:fs';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const MIGRATIONS = 'worker/migrations';

/** The worker in workerd with D1: the same runtime, database and compatibility date as on Cloudflare. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      miniflare: {
        compatibilityDate: '2026-10-01',
        compatibilityFlags: ['nodejs_compat'],
        d1Databases: ['DB'],
        bindings: { MIGRATIONS: existsSync(MIGRATIONS) ? await readD1Migrations(MIGRATIONS) : [] },
      },
    })),
  ],
  // workerd cannot read Vitest's cache of modules from this disk.
  test: {
    fsModuleCache: false,
    name: 'workerd',
    globalSetup: ['test/workerd/node-answers.ts'],
    include: ['test/workerd/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
