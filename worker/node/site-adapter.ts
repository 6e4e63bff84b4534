import node from '@astrojs/node';
import type { AstroAdapter, AstroIntegration } from 'astro';

const ENTRY = new URL('./site-entry.ts', import.meta.url);

/**
 * The site's adapter for the Node host: Astro's own, but the built server exports {@link renderLive} of site-entry.ts
 * (a page in, a Response out) instead of a handler for Node's request and response.
 * @example defineConfig({ adapter: siteAdapter() })
 */
export function siteAdapter(): AstroIntegration {
  const adapter = node({ mode: 'middleware' });
  const done = adapter.hooks['astro:config:done'];
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (options) =>
        done?.({
          ...options,
          setAdapter: (theirs: AstroAdapter) => options.setAdapter({ ...theirs, serverEntrypoint: ENTRY }),
        }),
    },
  };
}
