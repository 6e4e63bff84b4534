import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { readCodeItems } from '#domain/watchlist/code-lines.ts';
import { WatchCodesChangeSchema, WatchlistSchema, WatchSeenSchema } from '#domain/wire/watchlist.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { lookUps } from '../look-ups.ts';
import { occurrenceOf } from '../occurrence.ts';
import { JSON_BODY } from '../posted-body.ts';
import { problem } from '../problem.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { requestOrigin } from '../request-origin.ts';
import { deleteWatchlist } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { changeWatchlist, markWatchlistSeen } from '../watchlist/change-watchlist.ts';
import { openWatchlist } from '../watchlist/open-watchlist.ts';
import { readWatchlist } from '../watchlist/read-watchlist.ts';
import { refuseCodes, refuseList } from '../watchlist/refuse-codes.ts';
import { watchAddresses } from '../watchlist/watch-addresses.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';
import { WATCH_EXAMPLES } from './watchlist-examples.ts';
import { withWatchlist } from './with-watchlist.ts';

const PATH = '/api/v1/watchlists/{secret}';
const params = z.object({ secret: z.string().meta({ description: '建立清单时给出的 secret' }) });
const whole: DocumentedResponses = {
  200: {
    description: '清单：全部代码，以及上次标记已看过以来有变化的主体和原因',
    content: { 'application/json': { schema: WatchlistSchema, example: WATCH_EXAMPLES.list } },
  },
};
const always = ['watchlist-not-found', 'rate-limited', 'database-unavailable'] as const;
const posted = ['invalid-body', 'body-too-large', 'unsupported-media-type'] as const;

const readRoute = createRoute({
  method: 'get',
  path: PATH,
  operationId: 'getWatchlist',
  tags: ['watchlists'],
  summary: '清单中哪些主体须重新查看，以及为什么',
  description:
    '只说明在哪里重新查看，不重复公示的内容；停止公示的，连种类也不再列出。读取不等于标记已看过。有变化的主体每 10 个计一次请求。',
  request: { params },
  responses: { ...whole, ...problemResponses(...always) },
});

const codesRoute = createRoute({
  method: 'post',
  path: `${PATH}/codes`,
  operationId: 'changeWatchlistCodes',
  tags: ['watchlists'],
  summary: '向清单增加代码、从清单去掉代码',
  description: '代码有误的逐个指出，此时清单没有变化。加入以前的变化不列。',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: WatchCodesChangeSchema, example: WATCH_EXAMPLES.change } },
    },
  },
  responses: { ...whole, ...problemResponses(...posted, ...always) },
});

const seenRoute = createRoute({
  method: 'post',
  path: `${PATH}/seen`,
  operationId: 'markWatchlistSeen',
  tags: ['watchlists'],
  summary: '标记已看过：此前的变化不再列出',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: WatchSeenSchema, example: WATCH_EXAMPLES.seen } },
    },
  },
  responses: { ...whole, ...problemResponses(...posted, ...always) },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: PATH,
  operationId: 'deleteWatchlist',
  tags: ['watchlists'],
  summary: '删除清单及其订阅、推送，立即生效，不能恢复',
  request: { params },
  responses: { 204: { description: '已删除' }, ...problemResponses(...always) } as DocumentedResponses,
});

/** `/api/v1/watchlists/{secret}`: one watchlist: what changed, its codes, marking as seen, deleting. */
export function mountWatchlist(app: OpenAPIHono<AppEnv>): void {
  // With a member after the secret as well; the address that makes lists has guards of its own.
  app.use('/api/v1/watchlists/:secret/*', limitRate());
  app.openapi(readRoute, (c) => {
    const { secret } = c.req.valid('param');
    return withWatchlist(c, secret, async (sources, list) => {
      const read = await readWatchlist(sources, list, await watchAddresses(requestOrigin(c), secret));
      return (await chargeRate(c, lookUps(read.changed.length))) ?? read;
    });
  });
  app.use('/api/v1/watchlists/:secret/codes', ...JSON_BODY);
  app.openapi(
    codesRoute,
    async (c) => {
      const { secret } = c.req.valid('param');
      const { add, remove } = c.req.valid('json');
      const limited = await chargeRate(c, lookUps(add.length));
      if (limited !== null) return limited;
      return withWatchlist(c, secret, async (sources, list) => {
        const changed = await changeWatchlist(sources, list, readCodeItems(add), remove);
        if (changed.kind === 'refused') return refuseCodes(c, 'add', changed.refused);
        if (changed.kind === 'too-many') return refuseList(c, { kind: 'too-many' });
        return readWatchlist(sources, list, await watchAddresses(requestOrigin(c), secret));
      });
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
  app.use('/api/v1/watchlists/:secret/seen', ...JSON_BODY);
  app.openapi(
    seenRoute,
    (c) => {
      const { secret } = c.req.valid('param');
      const { upTo, uscc = null } = c.req.valid('json');
      return withWatchlist(c, secret, async (sources, list) => {
        if (!(await markWatchlistSeen(sources, list, upTo, uscc))) {
          const rule = '须为清单答复中 upTo 的原值。';
          const errors = [{ parameter: 'upTo', rule }];
          return problem('invalid-body', { detail: `upTo：${rule}`, errors }, occurrenceOf(c));
        }
        const seen = (await openWatchlist(sources.db, secret, sources.asOf)) ?? list;
        return readWatchlist(sources, seen, await watchAddresses(requestOrigin(c), secret));
      });
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
  app.openapi(deleteRoute, (c) =>
    withWatchlist(c, c.req.valid('param').secret, async ({ db }, list) => {
      await dependOn('database', () => deleteWatchlist(db, list.id));
      return null;
    }),
  );
}
