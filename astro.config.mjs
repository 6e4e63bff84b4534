import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { OPERATOR_VARIABLES, readOperator } from './site/data/read-operator.ts';

const { JIANXIN_DIST } = process.env;
const dist = JIANXIN_DIST ?? './dist';

// One site, two hosts: the same pages, built once per host by its adapter. The other host's tools are not loaded: that takes seconds.
const HOSTS = {
  node: {
    adapter: async () => (await import('./worker/node/site-adapter.ts')).siteAdapter(),
    outDir: `${dist}/node`,
  },
  cloudflare: {
    adapter: async () =>
      (await import('@astrojs/cloudflare')).default({ prerenderEnvironment: 'node', imageService: 'passthrough' }),
    outDir: `${dist}/cloudflare`,
  },
};

const name = process.env.JIANXIN_HOST ?? 'node';
const host = HOSTS[name];
if (host === undefined) {
  throw new Error(`JIANXIN_HOST is "${name}"; it must be one of ${Object.keys(HOSTS).join(', ')}.`);
}

// Wrong values stop the build here, before a page carries them.
const stated = Object.fromEntries(OPERATOR_VARIABLES.map((name) => [name, process.env[name]]));
readOperator(stated);

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: host.outDir,
  // What a build may reuse lies beside what it made.
  cacheDir: JIANXIN_DIST === undefined ? `./node_modules/.astro/${name}` : `${JIANXIN_DIST}/.astro/${name}`,
  output: 'static',
  adapter: await host.adapter(),
  integrations: [react()],
  fetchFile: null,
  session: false,
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pages wait for the disk more than for the processor.
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 8 },
  // On the Node host the pages of profiles are made beside Astro (scripts/site/render-profiles.ts), and the rest is soon made anew.
  experimental: { incrementalBuild: name === 'cloudflare' },
  vite: {
    define: {
      'import.meta.env.JIANXIN_OPERATOR': JSON.stringify(stated),
      // The other host has no keys to sign extracts with.
      'import.meta.env.JIANXIN_EXTRACTS': JSON.stringify(name === 'node'),
    },
    // The build clears its folder itself and leaves the pages that still hold (scripts/site/clear-build.ts).
    build: { assetsInlineLimit: 0, emptyOutDir: false },
  },
});
