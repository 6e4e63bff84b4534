import { createApp } from 'astro/app/entrypoint';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { Locale } from '#domain/wire/locale.ts';

// A page is answered whole, with its ETag and length: streaming it first, piece by piece, cost as much again as making it.
const site = createApp({ streaming: false });

/**
 * Renders a live page of the site. Bundled by the site's build (see site-adapter.ts); nothing else imports this file.
 * @example (await renderLive({ kind: 'profile', profile }, 'zh-CN')).text()
 */
export function renderLive(page: LivePage, locale: Locale): Promise<Response> {
  return site.render(new Request(`http://localhost/live/${page.kind}`), { locals: { page, locale } });
}
