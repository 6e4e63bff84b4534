import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'scripts/{bench,leak-check}/*-child.ts',
    'worker/node/answering-process.ts',
    'worker/node/raster-thread.ts',
    'scripts/site/render-thread.ts',
    'test/workerd/node-answers.ts',
    'site/pages/**/*.astro',
    'site/env.d.ts',
    'test/**/*.test.ts',
    'test/**/*-child.ts',
    'vitest*.config.ts',
  ],
  project: ['**/*.{ts,tsx,astro,mjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Called by their files in scripts/check-steps.ts.
    '@astrojs/check',
    '@biomejs/biome',
    '@typescript/native',
    // Lighthouse asks for it, and npm ci for its name in the lock.
    'third-party-web',
    // Chosen for what is being built; each line goes with its first use.
    // Its typeface is read by its path (worker/node/raster-parts.ts).
    '@embedpdf/fonts-sc',
    // `cloudflare:test`, a module of the test runtime.
    'cloudflare',
  ],
  ignoreBinaries: ['apt-get', 'mount', 'umount'],
};

export default config;
