import { defineConfig } from 'vitest/config';

/** The fault suite (`npm run test:faults`): slow, and rough with processes, disks and connections; so it runs alone, one file at a time. */
export default defineConfig({
  test: {
    name: 'faults',
    include: ['test/faults/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
