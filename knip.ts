import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'worker/index.ts',
    'site/pages/**/*.astro',
    'site/env.d.ts',
    'test/**/*.test.ts',
    'vitest*.config.ts',
    'astro.config.mjs',
  ],
  project: ['**/*.{ts,tsx,astro,mjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // `node` is the runtime that npm scripts use; `@typescript/native` is called by its file in scripts/check-steps.ts.
    'node',
    '@typescript/native',
  ],
};

export default config;
