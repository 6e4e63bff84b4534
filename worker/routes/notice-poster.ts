import type { Hono } from 'hono';
import { readPublicNotice } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import { requestOrigin } from '../request-origin.ts';
import { qrSvg } from './enterprise-qr.ts';

/** `GET /notices/{id}/poster`: a public notice as a poster to be printed, with its address as a QR code and the day by which it is taken down. */
export function mountNoticePoster(app: Hono<AppEnv>): void {
  app.get('/notices/:id/poster', async (c) => {
    const { notices, asOf } = c.get('services');
    const answer = await readPublicNotice(notices(asOf()), c.req.param('id'));
    if (answer?.outcome !== 'published')
      return answerProblemPage(c, { status: answer === null || answer.outcome === 'withheld' ? 404 : 410 });
    const { notice } = answer;
    const address = `${requestOrigin(c)}/notices/${notice.id}`;
    return answerLive(c, { kind: 'poster', notice, address, qr: qrSvg(address) }, notice.nextChangeOn);
  });
}
