import type { Hono } from 'hono';
import { explainUscc, hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { extractPayload, signExtract, ticketOf } from '../extract/sign-extract.ts';
import type { AppEnv } from '../host.ts';
import { isPubliclyKnown } from '../is-publicly-known.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import { requestOrigin } from '../request-origin.ts';
import { qrSvg } from './enterprise-qr.ts';

/**
 * `GET /enterprise/{uscc}/extract`: the extract to be printed. Its QR code carries a signed ticket behind `#`, which a browser checks without
 * sending it anywhere.
 */
export function mountExtractPage(app: Hono<AppEnv>): void {
  app.get('/enterprise/:uscc/extract', async (c) => {
    const { register, host, asOf } = c.get('services');
    const keys = host.openExtractKeys?.(c.env) ?? null;
    const code = normaliseUscc(c.req.param('uscc'));
    const explanation = explainUscc(code);
    const entry = hasUsccShape(code) ? await register.read(code, asOf()) : null;
    if (!isPubliclyKnown(entry) && explanation.kind !== 'ok') {
      return answerProblemPage(c, { status: 400, uscc: code, explanation });
    }
    const publication = entry?.publication;
    if (publication?.outcome === 'ended') return answerProblemPage(c, { status: 410, uscc: code });
    if (publication?.outcome !== 'published' || keys === null) return answerProblemPage(c, { status: 404, uscc: code });
    const { profile } = publication;
    const origin = requestOrigin(c);
    const payload = await extractPayload(profile, origin, new Date(host.now()).toISOString());
    const checkAddress = `${origin}/verify`;
    const qr = qrSvg(`${checkAddress}#${await signExtract(ticketOf(payload), keys.signing())}`);
    return answerLive(c, { kind: 'extract', payload, checkAddress, qr }, profile.nextChangeOn);
  });
}
