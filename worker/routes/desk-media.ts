import type { Context, Hono } from 'hono';
import { mayRead } from '#domain/notices/may-read.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { noticeForMedia } from '../desk/notice-media.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import { requestOrigin } from '../request-origin.ts';
import { noticeCard } from '../share-image/share-cards.ts';
import { readNotice } from '../store/notices.ts';
import type { DeskEnv } from './desk-env.ts';
import { qrSvg } from './enterprise-qr.ts';

/**
 * `/desk/api/notices/{id}/media`, `/poster`, `/share.png` and `/poster.png`: what carries a notice elsewhere, for whoever may read it, from its
 * approval on. Withdrawn or ended: 410.
 */
export function mountNoticeMedia(desk: Hono<DeskEnv>): void {
  desk.get('/notices/:id/media', async (c) => {
    const media = await mediaOf(c);
    if (media instanceof Response) return media;
    return c.json({ ...media, address: addressOf(c) });
  });
  desk.get('/notices/:id/poster', async (c) => {
    const media = await mediaOf(c);
    if (media instanceof Response) return media;
    const address = addressOf(c);
    const page = { kind: 'poster', notice: media.notice, address, qr: qrSvg(address) } as const;
    return unstored(await answerLive(c as unknown as Context<AppEnv>, page, null));
  });
  for (const [file, shape] of [
    ['share.png', 'wide'],
    ['poster.png', 'poster'],
  ] as const) {
    desk.get(`/notices/:id/${file}`, async (c) => {
      const { shareImages, host } = c.get('services');
      const media = await mediaOf(c);
      if (media instanceof Response) return media;
      const place = { jurisdiction: host.jurisdiction, origin: originOf(c) };
      const image = await shareImages?.draw({ ...noticeCard(media.notice, place), shape });
      if (image === undefined || image === null) return deskProblem('not-found');
      return new Response(image, { headers: { 'Content-Type': 'image/png' } });
    });
  }
}

type C = Context<DeskEnv, string>;

async function mediaOf(c: C) {
  const { member, desk } = { member: c.get('member'), desk: c.get('desk') };
  const stored = await readNotice(desk.db, c.req.param('id') ?? '');
  if (stored === null || !mayRead(member, stored.life)) return deskProblem('not-found');
  const media = await noticeForMedia(desk, stored);
  if (media.kind === 'ready') return { notice: media.notice, isPublic: media.isPublic };
  return deskProblem(media.kind === 'gone' ? 'gone' : 'wrong-stage');
}

const originOf = (c: C): string => requestOrigin(c as unknown as Context<AppEnv>);
const addressOf = (c: C): string => `${originOf(c)}/notices/${c.req.param('id') ?? ''}`;

/** Headers that may be added to; a cache keeps nothing of the desk. */
function unstored(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('ETag');
  headers.set('Cache-Control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}
