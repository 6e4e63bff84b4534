import type { Context, Hono } from 'hono';
import { explainUscc, hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { cacheControl } from '../cache.ts';
import type { AppEnv } from '../host.ts';
import { isPubliclyKnown } from '../is-publicly-known.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { withHeaders } from '../plain-response.ts';
import type { PrebuiltPage } from '../prebuilt-pages.ts';
import type { RegisterEntry } from '../register.ts';
import { pathnameOf } from '../url-parts.ts';

function answerPrebuilt(c: Context<AppEnv>, { response, nextChangeOn }: PrebuiltPage): Response {
  const { host, asOf } = c.get('services');
  c.set('by', 'prebuilt');
  return withHeaders(response, { 'Cache-Control': cacheControl(nextChangeOn, asOf(), host.now()) });
}

async function answerEntry(c: Context<AppEnv>, code: string, entry: RegisterEntry | null): Promise<Response> {
  const explanation = explainUscc(code);
  if (!isPubliclyKnown(entry) && explanation.kind !== 'ok') {
    return answerProblemPage(c, { status: 400, uscc: code, explanation });
  }
  const publication = entry?.publication;
  if (publication?.outcome === 'published') {
    c.set('by', 'live');
    return answerLive(c, { kind: 'profile', profile: publication.profile }, publication.profile.nextChangeOn);
  }
  return answerProblemPage(c, { status: publication?.outcome === 'ended' ? 410 : 404, uscc: code });
}

/**
 * `GET /enterprise/{uscc}`: the pre-rendered page while it is true, else the same page rendered from the register; in English always the latter.
 * A code dressed differently (lower case, full width, spaces) is sent to its one address; a malformed one is explained. Without a code
 * one is led to the search.
 */
export function mountEnterprisePage(app: Hono<AppEnv>, root: PageRoot = ''): void {
  app.get(`${root}/enterprise`, (c) => c.redirect(`${root}/search`));
  app.get(`${root}/enterprise/:uscc`, async (c) => {
    const { pages, register, asOf } = c.get('services');
    const typed = c.req.param('uscc');
    const code = normaliseUscc(typed);
    if (!hasUsccShape(code)) return answerProblemPage(c, { status: 400, uscc: code, explanation: explainUscc(code) });
    const address = `${root}/enterprise/${code}`;
    if (pathnameOf(c.req.url) !== address) return c.redirect(address, 308);
    const today = asOf();
    if (root !== '') return answerEntry(c, code, await register.read(code, today));
    const { page, databaseDown } = await pages.find(code, c.req.raw, today);
    if (page !== null) return answerPrebuilt(c, page);
    if (databaseDown) return answerProblemPage(c, { status: 503, uscc: code });
    return answerEntry(c, code, await register.read(code, today));
  });
}
