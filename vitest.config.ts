import { defineConfig } from 'vitest/config';

/**
 * Test projects by the environment they need:
 * `node` (pure code and the store on node:sqlite), `http` (black box against the running Node server),
 * `e2e` (Chromium against the running server, each file with a portal of its own), `lighthouse` (the same, alone). The worker in workerd has a file of its own: `vitest.workerd.config.ts`.
 */
export default defineConfig({
  test: {
    // The tests are what the machine is for while they run; the default leaves one of its processors idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{domain,search-index,worker,scripts,repo,site}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/property-seed.ts'],
          // Against hangs only: a property over thousands of texts takes long on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'http',
          include: ['test/{http,leak}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/lighthouse.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One after another: a portal on another day may make the site's build anew, which all of them read.
          fileParallelism: false,
        },
      },
      {
        test: {
          // Lighthouse judges times, so it has the machine to itself.
          name: 'lighthouse',
          include: ['test/e2e/lighthouse.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
