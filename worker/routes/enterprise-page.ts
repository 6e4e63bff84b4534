import type { Context, Hono } from 'hono';
import type { CalendarDate } from '#domain/date.ts';
import { explainUscc, hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { cacheControl } from '../cache.ts';
import { listPublicNotices } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { isPubliclyKnown } from '../is-publicly-known.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { withHeaders } from '../plain-response.ts';
import type { PrebuiltPage } from '../prebuilt-pages.ts';
import type { RegisterEntry } from '../register.ts';
import { pathnameOf } from '../url-parts.ts';

const MOST_NOTICES = 20;

function answerPrebuilt(c: Context<AppEnv>, { response, nextChangeOn }: PrebuiltPage): Response {
  const { host, asOf } = c.get('services');
  c.set('by', 'prebuilt');
  return withHeaders(response, { 'Cache-Control': cacheControl(nextChangeOn, asOf(), host.now()) });
}

/** The newest notices about an enterprise. While they cannot be read its page is shown without them: it leads to their list in any case. */
async function noticesAbout(c: Context<AppEnv>, code: string, today: CalendarDate): Promise<readonly PublicNotice[]> {
  const { notices, noticed } = c.get('services');
  if (!(await noticed(today)).has(code)) return [];
  const asked = { limit: MOST_NOTICES, after: null, uscc: code };
  const listed = await listPublicNotices(notices(today), asked).catch(() => null);
  return listed?.notices ?? [];
}

/** The earlier of two days; null: never. */
function earlier(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  return one === null || (other !== null && other < one) ? other : one;
}

async function answerEntry(
  c: Context<AppEnv>,
  code: string,
  entry: RegisterEntry | null,
  notices: readonly PublicNotice[],
): Promise<Response> {
  const explanation = explainUscc(code);
  if (!isPubliclyKnown(entry) && explanation.kind !== 'ok') {
    return answerProblemPage(c, { status: 400, uscc: code, explanation });
  }
  const publication = entry?.publication;
  if (publication?.outcome === 'published') {
    c.set('by', 'live');
    const { profile } = publication;
    const days = notices.map(({ nextChangeOn }) => nextChangeOn);
    return answerLive(c, { kind: 'profile', profile, notices }, days.reduce(earlier, profile.nextChangeOn));
  }
  return answerProblemPage(c, { status: publication?.outcome === 'ended' ? 410 : 404, uscc: code });
}

/**
 * `GET /enterprise/{uscc}`: the pre-rendered page while it is true, else the same page rendered from the register; in English always the latter, and
 * so where a notice names the enterprise.
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
    const notices = await noticesAbout(c, code, today);
    if (root !== '') return answerEntry(c, code, await register.read(code, today), notices);
    const { page, databaseDown } = await pages.find(code, c.req.raw, today);
    if (page !== null && notices.length === 0) return answerPrebuilt(c, page);
    if (databaseDown) return answerProblemPage(c, { status: 503, uscc: code });
    return answerEntry(c, code, await register.read(code, today), notices);
  });
}
