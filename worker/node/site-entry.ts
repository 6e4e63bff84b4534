import { createApp } from 'astro/app/entrypoint';
import type { LivePage } from '#domain/wire/live-page.ts';

// A page is answered whole, with its ETag and length: streaming it first, piece by piece, cost as much again as making it.
const site = createApp({ streaming: false });

/**
 * Renders a live page of the site. Bundled by the site's build (see site-adapter.ts); nothing else imports this file.
 * @example (await renderLive({ kind: 'profile', profile })).text()
 */
export function renderLive(page: LivePage): Promise<Response> {
  return site.render(new Request(`http://localhost/live/${page.kind}`), { locals: { page } });
}
