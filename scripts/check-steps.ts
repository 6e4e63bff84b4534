import type { Step } from './run-step.ts';

const node = process.execPath;

/** What `npm run check` proves without running the product: types, pages, style and import arrow, and that nothing is unused. */
export const CHECK_STEPS: readonly Step[] = [
  { title: 'types (tsc -b)', program: node, arguments: ['node_modules/@typescript/native/bin/tsc', '-b'] },
  {
    title: 'pages (astro check)',
    program: node,
    arguments: [
      'node_modules/astro/bin/astro.mjs',
      'check',
      '--minimumSeverity',
      'warning',
      '--tsconfig',
      'site/tsconfig.json',
    ],
  },
  {
    title: 'style and import bans (biome)',
    program: node,
    arguments: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { title: 'nothing unused (knip)', program: node, arguments: ['node_modules/knip/bin/knip.js'] },
];
