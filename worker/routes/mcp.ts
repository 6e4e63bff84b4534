import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { placeNames } from '#search-index/place-names.ts';
import type { AppEnv } from '../host.ts';
import { plainResponse, withHeaders } from '../plain-response.ts';
import { POSTED_JSON } from '../posted-body.ts';
import { limitRate } from '../rate-limit.ts';

const PATH = '/mcp';

/**
 * `POST /mcp`: the Model Context Protocol (Streamable HTTP, stateless), with which assistants read what is public. Pages of other sites may not
 * ask it: there is no CORS, and a foreign `Origin` is refused.
 */
export function mountMcp(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const places = placeNames(jurisdiction);
  app.options(PATH, () => plainResponse(null, 204, { Allow: 'POST, OPTIONS' }));
  app.use(PATH, ...POSTED_JSON, limitRate());
  app.post(PATH, async (c) => {
    // Most portals are never asked: what the protocol needs is loaded by the first who asks.
    const { answerMcp } = await import('../mcp/answer-mcp.ts');
    const answer = await answerMcp({ c, jurisdiction, places }, await c.req.json());
    return withHeaders(answer, { 'Cache-Control': 'no-store' });
  });
}
