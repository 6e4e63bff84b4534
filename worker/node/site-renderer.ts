import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { Locale } from '#domain/wire/locale.ts';

/** Renders a page of the built site in a language. */
export type RenderPage = (page: LivePage, locale: Locale) => Promise<Response>;

/**
 * Loads the renderer that the site's build left in `<build>/server/entry.mjs` (see site-entry.ts).
 * @throws Error if the build is missing or is not one for the Node host, saying what to do
 * @example const render = await loadSiteRenderer('dist/node')
 */
export async function loadSiteRenderer(build: string): Promise<RenderPage> {
  const entry = join(build, 'server', 'entry.mjs');
  try {
    const { renderLive } = (await import(pathToFileURL(entry).href)) as { renderLive?: RenderPage };
    if (typeof renderLive === 'function') return renderLive;
  } catch (cause) {
    throw new Error(
      `The site's build ${entry} cannot be loaded. Without it no page can be rendered. Run: npm run build.`,
      { cause },
    );
  }
  throw new Error(`${entry} has no page renderer: it was not built for the Node host. Run: npm run build.`);
}
