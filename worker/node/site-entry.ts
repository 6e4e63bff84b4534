import { createApp } from 'astro/app/entrypoint';
import type { LivePage } from '#domain/wire/live-page.ts';

const site = createApp();

/**
 * Renders a live page of the site. Bundled by the site's build (see site-adapter.ts); nothing else imports this file.
 * @example (await renderLive({ kind: 'profile', profile })).text()
 */
export function renderLive(page: LivePage): Promise<Response> {
  return site.render(new Request(`http://localhost/live/${page.kind}`), { locals: { page } });
}
