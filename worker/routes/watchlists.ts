import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { readCodeItems } from '#domain/watchlist/code-lines.ts';
import { watchlistEndsOn } from '#domain/watchlist/watch-limits.ts';
import { WatchCodesSchema, type WatchlistMade, WatchlistMadeSchema } from '#domain/wire/watchlist.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { lookUps } from '../look-ups.ts';
import { POSTED_JSON } from '../posted-body.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { requestOrigin } from '../request-origin.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import { makeWatchlist } from '../watchlist/make-watchlist.ts';
import { secondsToNextList } from '../watchlist/next-list.ts';
import { refuseCodes, refuseList } from '../watchlist/refuse-codes.ts';
import { watchAddresses } from '../watchlist/watch-addresses.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';
import { WATCH_EXAMPLES } from './watchlist-examples.ts';

const responses: DocumentedResponses = {
  201: {
    description: '清单已建立；secret 只在此处给出',
    content: { 'application/json': { schema: WatchlistMadeSchema, example: WATCH_EXAMPLES.made } },
  },
  ...problemResponses(
    'invalid-body',
    'body-too-large',
    'unsupported-media-type',
    'rate-limited',
    'watchlists-full',
    'database-unavailable',
  ),
};

const route = createRoute({
  method: 'post',
  path: '/api/v1/watchlists',
  operationId: 'makeWatchlist',
  tags: ['watchlists'],
  summary: '建立关注清单：至多 1,000 个代码，凭秘密地址查看哪些主体须重新查看',
  description:
    '不需要账号，不收集姓名、邮箱等个人信息。代码有误的逐个指出，此时清单不建立；本系统没有的代码照样列入。每 10 个代码计一次请求；同一网络一日至多新建 20 份。建立后 30 天内没有在另一天再打开过的自动删除，此后为一年。',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: WatchCodesSchema, example: WATCH_EXAMPLES.codes } },
    },
  },
  responses,
});

/** `POST /api/v1/watchlists`: makes a watchlist, known by a secret address alone. */
export function mountWatchlists(app: OpenAPIHono<AppEnv>): void {
  app.use(route.path, ...POSTED_JSON, limitRate());
  app.openapi(
    route,
    async (c) => {
      const lines = readCodeItems(c.req.valid('json').codes);
      const limited = await chargeRate(c, lookUps(lines.length));
      if (limited !== null) return limited;
      const { register, asOf } = c.get('services');
      const today = asOf();
      const made = await makeWatchlist({ db: c.env.DB, register, asOf: today }, lines, () => secondsToNextList(c));
      if (made.kind === 'refused') return refuseCodes(c, 'codes', made.refused);
      if (made.kind !== 'made') return refuseList(c, made);
      const { secret, items } = made;
      const addresses = await watchAddresses(requestOrigin(c), secret);
      const answer: WatchlistMade = {
        secret,
        ...addresses,
        items,
        expiresOn: watchlistEndsOn({ madeOn: today, openedOn: today }),
        asOf: today,
      };
      return unkeptAnswer(answer, 201);
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
}
