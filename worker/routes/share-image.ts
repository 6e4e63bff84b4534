import type { Context, Hono } from 'hono';
import type { CalendarDate } from '#domain/date.ts';
import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { cacheControl, matchesEtag, strongEtag } from '../cache.ts';
import { readPublicNotice } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { plainResponse } from '../plain-response.ts';
import { chargeRate } from '../rate-charge.ts';
import { requestOrigin } from '../request-origin.ts';
import type { ShareCard } from '../share-image/share-card.ts';
import { type CardPlace, enterpriseCard, noticeCard, portalCard } from '../share-image/share-cards.ts';
import type { ShareImages } from '../share-image/share-images.ts';

/** Raised whenever the same card is drawn otherwise: the ETag names the card and how it is drawn, so that nothing is drawn for a 304. */
const EDITION = 2;
// One image costs about as much processor as so many pages, beside the request itself.
const COST = 19;
const COUNTED = `每绘制一张分享图计 ${COST + 1} 次请求，`;
const ANYWHERE = '/share.png';

async function answerCard(
  c: Context<AppEnv>,
  card: ShareCard,
  images: ShareImages,
  nextChangeOn: CalendarDate | null,
): Promise<Response> {
  const { host, asOf } = c.get('services');
  const etag = await strongEtag(new TextEncoder().encode(`${EDITION} ${JSON.stringify(card)}`), host.digest);
  const headers = {
    ETag: etag,
    'Cache-Control': cacheControl(nextChangeOn, asOf(), host.now()),
    // A search for pictures would keep it longer than the page is there.
    'X-Robots-Tag': 'noindex',
  };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  const refused = images.has(card) ? null : await chargeRate(c, COST, COUNTED);
  if (refused !== null) return refused;
  const image = await images.draw(card);
  if (image !== null) return plainResponse(image, 200, { ...headers, 'Content-Type': 'image/png' });
  const later = { 'Cache-Control': 'no-store', 'Retry-After': '5' };
  // The picture of the portal is true on every page.
  return c.req.path === ANYWHERE
    ? plainResponse(null, 503, later)
    : plainResponse(null, 302, { ...later, Location: ANYWHERE });
}

/**
 * `GET /enterprise/{uscc}/share.png`, `/notices/{id}/share.png` and `/share.png`: pictures for link previews, drawn when first asked for;
 * `/notices/{id}/poster.png` the same upright, for phones. A page that is not there (404) or lawfully ended (410) has none; one that cannot
 * be drawn now leads to that of the portal.
 */
export function mountShareImages(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  const placeOf = (c: Context<AppEnv>): CardPlace => ({ jurisdiction, origin: requestOrigin(c) });

  app.get(ANYWHERE, (c) => {
    const { shareImages } = c.get('services');
    if (shareImages === null) return answerProblemPage(c, { status: 404 });
    return answerCard(c, portalCard(placeOf(c)), shareImages, null);
  });
  app.get('/enterprise/:uscc/share.png', async (c) => {
    const { shareImages, register, asOf } = c.get('services');
    const uscc = c.req.param('uscc');
    if (shareImages === null || !hasUsccShape(uscc)) return answerProblemPage(c, { status: 404 });
    const publication = (await register.read(uscc, asOf()))?.publication;
    if (publication?.outcome !== 'published') {
      return answerProblemPage(c, { status: publication?.outcome === 'ended' ? 410 : 404, uscc });
    }
    const { profile } = publication;
    return answerCard(c, enterpriseCard(profile, placeOf(c)), shareImages, profile.nextChangeOn);
  });
  for (const [file, shape] of [
    ['share.png', 'wide'],
    ['poster.png', 'poster'],
  ] as const)
    app.get(`/notices/:id/${file}`, async (c) => {
      const { shareImages, notices, asOf } = c.get('services');
      if (shareImages === null) return answerProblemPage(c, { status: 404 });
      const answer = await readPublicNotice(notices(asOf()), c.req.param('id'));
      if (answer?.outcome !== 'published') {
        return answerProblemPage(c, { status: answer === null || answer.outcome === 'withheld' ? 404 : 410 });
      }
      const card = { ...noticeCard(answer.notice, placeOf(c)), shape };
      return answerCard(c, card, shareImages, answer.notice.nextChangeOn);
    });
}
