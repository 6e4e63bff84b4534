import type { Hono } from 'hono';
import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { plainResponse } from '../plain-response.ts';
import { qrPath } from '../qr-path.ts';
import { requestOrigin } from '../request-origin.ts';

/**
 * An address as a QR code in SVG, black on white whatever the colours of the page around it.
 * @example qrSvg('https://credit.example.gov.cn/enterprise/91421281XN0000012M')
 */
export function qrSvg(address: string): string {
  const { path, size } = qrPath(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/**
 * `GET /enterprise/{uscc}/qr.svg`: the address of the page at this host, to be shown on the page and printed. It says nothing but
 * the address that was asked for, so it is the same whether or not the portal knows the code.
 */
export function mountEnterpriseQr(app: Hono<AppEnv>): void {
  app.get('/enterprise/:uscc/qr.svg', (c) => {
    const uscc = c.req.param('uscc');
    if (!hasUsccShape(uscc)) return answerProblemPage(c, { status: 404 });
    return plainResponse(qrSvg(`${requestOrigin(c)}/enterprise/${uscc}`), 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
      Vary: 'Accept-Encoding',
    });
  });
}
