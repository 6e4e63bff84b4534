import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type ZodType, z } from 'zod';
import { WebhookEventSchema } from '#domain/watchlist/webhook-event.ts';
import {
  UndeliveredSchema,
  WatchWebhookSchema,
  WebhookSecretSchema,
  WebhookTestSchema,
  WebhookUrlSchema,
} from '#domain/wire/watch-webhook.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { occurrenceOf } from '../occurrence.ts';
import { JSON_BODY } from '../posted-body.ts';
import { problem } from '../problem.ts';
import { chargeRate } from '../rate-charge.ts';
import { requestOrigin } from '../request-origin.ts';
import { testWebhook } from '../webhooks/test-webhook.ts';
import { URL_FAULT_WORDS } from '../webhooks/url-fault-words.ts';
import { type HookAct, webhookActs } from '../webhooks/webhook-acts.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';
import { WATCH_EXAMPLES } from './watchlist-examples.ts';
import { withWatchlist } from './with-watchlist.ts';

const PATH = '/api/v1/watchlists/{secret}/webhook';
/** Requests a test counts for: it makes the portal ask somebody else. */
export const TEST_COSTS = 10;

const params = z.object({ secret: z.string().meta({ description: '建立清单时给出的 secret' }) });
const always = ['not-found', 'watchlist-not-found', 'rate-limited', 'database-unavailable'] as const;
const json = (description: string, schema: ZodType, example: unknown): DocumentedResponses => ({
  200: { description, content: { 'application/json': { schema, example } } },
});
const common = { tags: ['watchlists'], request: { params } };

const putRoute = createRoute({
  ...common,
  method: 'put',
  path: PATH,
  operationId: 'setWebhook',
  summary: '设置推送地址（每份清单一个），取得签名密钥',
  description:
    '按 Standard Webhooks 1.0 签名。设置后须先发送测试消息，接收方答复 2xx 才开始推送此后的变化。再次设置即更换地址和密钥，未送达的消息一并清除。',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': { schema: WebhookUrlSchema, example: { url: 'https://hooks.example.com/jianxin' } },
      },
    },
  },
  responses: {
    ...json('已设置；secret 为签名密钥，请配置到接收方', WebhookSecretSchema, WATCH_EXAMPLES.hookSecret),
    ...problemResponses('invalid-body', 'body-too-large', 'unsupported-media-type', ...always),
  },
});
const testRoute = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/test`,
  operationId: 'testWebhook',
  summary: '立即发送一条测试消息；送达即启用推送，已停用的从中断处继续',
  description: `按 ${TEST_COSTS} 次请求计；同一接收方每分钟至多 10 次，不论由谁发起。`,
  responses: { ...json('测试的结果', WebhookTestSchema, WATCH_EXAMPLES.hookTest), ...problemResponses(...always) },
});
const rotateRoute = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/rotate`,
  operationId: 'rotateWebhookSecret',
  summary: '更换签名密钥；24 小时内每条消息同时带新旧两个签名',
  responses: { ...json('新的密钥', WebhookSecretSchema, WATCH_EXAMPLES.hookSecret), ...problemResponses(...always) },
});
const undeliveredRoute = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/undelivered`,
  operationId: 'listUndelivered',
  summary: '重试用尽而未送达的消息，至多 100 条',
  responses: { ...json('由早到晚', UndeliveredSchema, WATCH_EXAMPLES.undelivered), ...problemResponses(...always) },
});
const resendRoute = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/resend`,
  operationId: 'resendWebhook',
  summary: '自第一条未送达的消息起重新发送；此后已送达的会再次收到，编号不变',
  responses: { ...json('推送的状态', WatchWebhookSchema, WATCH_EXAMPLES.hook), ...problemResponses(...always) },
});
const removeRoute = createRoute({
  ...common,
  method: 'delete',
  path: PATH,
  operationId: 'deleteWebhook',
  summary: '取消推送',
  responses: { 204: { description: '已取消' }, ...problemResponses(...always) } as DocumentedResponses,
});

/** What a receiver is sent. */
const MESSAGE: Parameters<OpenAPIHono<AppEnv>['openAPIRegistry']['registerWebhook']>[0] = {
  method: 'post',
  path: 'watchlistChanged',
  operationId: 'receiveWatchlistChange',
  tags: ['watchlists'],
  summary: '本站向推送地址发送的消息（Standard Webhooks 1.0）',
  description:
    '至少一次，同一清单按变化的次序；webhook-id 相同的是同一条。签名为 webhook-id、webhook-timestamp 和请求体以半角句点连接后的 HMAC-SHA256（v1）。',
  request: {
    headers: z.object({
      'webhook-id': z.string().meta({ description: '消息编号，重试时不变' }),
      'webhook-timestamp': z.string().meta({ description: '本次发送的时刻，Unix 秒' }),
      'webhook-signature': z.string().meta({ description: 'v1,… ；更换密钥期间有两个，以空格分隔' }),
    }),
    body: { content: { 'application/json': { schema: WebhookEventSchema, example: WATCH_EXAMPLES.message } } },
  },
  responses: {
    200: { description: '任何 2xx：已收到' },
    410: { description: '不再接收，停用推送' },
  },
};

/** `/api/v1/watchlists/{secret}/webhook`: being told of the changes of a watchlist. */
export function mountWatchlistWebhook(app: OpenAPIHono<AppEnv>): void {
  const acting = (c: Parameters<typeof withWatchlist>[0], secret: string, act: HookAct): Promise<Response> =>
    withWatchlist(c, secret, async (sources, list) => {
      const acts = webhookActs(c.get('services').host.sendWebhook, sources, list, requestOrigin(c));
      if (acts === null) {
        return problem('not-found', { detail: '本站暂不提供推送。请改用订阅或者 /api/v1/changes。' }, occurrenceOf(c));
      }
      const done = await act(acts);
      if (done !== undefined) return done;
      return problem('not-found', { detail: '本清单没有设置推送。' }, occurrenceOf(c));
    });

  app.openAPIRegistry.registerWebhook(MESSAGE);
  app.on('PUT', ['/api/v1/watchlists/:secret/webhook'], ...JSON_BODY);
  app.openapi(
    putRoute,
    (c) => {
      const { secret } = c.req.valid('param');
      const { url } = c.req.valid('json');
      return acting(c, secret, async (acts) => {
        const set = await acts.set(url);
        if (typeof set !== 'string') return set;
        const errors = [{ parameter: 'url', rule: URL_FAULT_WORDS[set] }];
        return problem('invalid-body', { detail: `url：${URL_FAULT_WORDS[set]}`, errors }, occurrenceOf(c));
      });
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
  app.openapi(testRoute, async (c) => {
    const limited = await chargeRate(c, TEST_COSTS - 1, `发送测试消息按 ${TEST_COSTS} 次请求计，`);
    return limited ?? acting(c, c.req.valid('param').secret, (acts) => testWebhook(c, acts));
  });
  app.openapi(rotateRoute, (c) => acting(c, c.req.valid('param').secret, (acts) => acts.rotate()));
  app.openapi(undeliveredRoute, (c) => acting(c, c.req.valid('param').secret, (acts) => acts.undelivered()));
  app.openapi(resendRoute, (c) => acting(c, c.req.valid('param').secret, (acts) => acts.resend()));
  app.openapi(removeRoute, (c) => acting(c, c.req.valid('param').secret, (acts) => acts.remove()));
}
