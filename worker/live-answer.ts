import type { Context } from 'hono';
import type { CalendarDate } from '#domain/date.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { localeOf } from '#domain/wire/locale.ts';
import { cacheControl, matchesEtag, strongEtag } from './cache.ts';
import type { AppEnv } from './host.ts';
import { plainResponse } from './plain-response.ts';

const HTML = 'text/html; charset=utf-8';

/**
 * Answers a page rendered now. Problems are never cached; everything else carries a strong ETag of its bytes and a max-age
 * that ends with the next legal change of what it says. The language of the page is that of its address.
 * @example return answerLive(c, { kind: 'profile', profile }, profile.nextChangeOn)
 */
export async function answerLive(
  c: Context<AppEnv>,
  page: LivePage,
  nextChangeOn: CalendarDate | null,
): Promise<Response> {
  const { host, asOf } = c.get('services');
  const rendered = await host.renderPage(page, c);
  const bytes = new Uint8Array(await rendered.arrayBuffer());
  if (page.kind === 'problem') {
    return plainResponse(bytes, page.status, { 'Content-Type': HTML, 'Cache-Control': 'no-store' });
  }
  if (!rendered.ok) throw new Error(`The live page "${page.kind}" was answered with status ${rendered.status}.`);
  const etag = await strongEtag(bytes, host.digest);
  const maxAge = cacheControl(nextChangeOn, asOf(), host.now());
  const headers = { ETag: etag, 'Cache-Control': maxAge, Vary: 'Accept-Encoding' };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  return plainResponse(bytes, 200, { ...headers, 'Content-Type': HTML });
}

/**
 * Answers a page that tells a person what is wrong. If even that page cannot be rendered, a plain sentence.
 * @example return answerProblemPage(c, { status: 404 })
 */
export async function answerProblemPage(
  c: Context<AppEnv>,
  what: Pick<Extract<LivePage, { kind: 'problem' }>, 'status'> &
    Partial<Pick<Extract<LivePage, { kind: 'problem' }>, 'uscc' | 'explanation'>>,
): Promise<Response> {
  try {
    return await answerLive(c, { kind: 'problem', uscc: null, explanation: null, ...what }, null);
  } catch {
    const sentence =
      localeOf(c.req.path) === 'en'
        ? `${what.status}: the page cannot be shown at the moment, please try again later. Request ${c.get('requestId')}`
        : `${what.status}：页面暂时无法显示，请稍后再试。请求编号 ${c.get('requestId')}`;
    return plainResponse(sentence, what.status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  }
}
