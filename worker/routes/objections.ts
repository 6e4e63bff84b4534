import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { ObjectionFilingSchema, type ObjectionStatus } from '#domain/objections/objection.ts';
import { objectionOn } from '#domain/rules/objection.ts';
import { digestText } from '../desk/digest-text.ts';
import type { AppEnv } from '../host.ts';
import { fileObjection, normaliseReceipt } from '../objections/file-objection.ts';
import { makeChallenge, PROOF_BITS, PROOF_SECONDS } from '../objections/proof-of-work.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { limitRate } from '../rate-limit.ts';
import { findObjection } from '../store/objections.ts';

// A filing with every text as long as it may be takes less.
const MAX_BODY = 20_000;

const BodySchema = z.strictObject({
  filing: ObjectionFilingSchema,
  proof: z.strictObject({ challenge: z.string().max(200), nonce: z.string().max(40) }),
});

const PROOF_FAULTS = {
  'not-ours': '工作量证明不是本站出具的。请重新打开表单。',
  lapsed: `工作量证明已过期（${PROOF_SECONDS / 60} 分钟有效）。请重新提交。`,
  'too-easy': '工作量证明不符合要求。请重新提交。',
  spent: '工作量证明已使用过。请重新提交。',
} as const;

/**
 * `/api/v1/objections`: anybody may object to what is public, without an account or a captcha: a challenge to work on, the filing, and the case by
 * its receipt. What is filed changes nothing in public by itself.
 * @param secretOf signs challenges; null: no objections are taken here
 */
export function objectionRoutes(secretOf: (env: AppEnv['Bindings']) => string | null): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(limitRate());
  app.use(unstored);
  app.get('/challenge', async (c) => {
    const secret = secretOf(c.env);
    if (secret === null) return closed(c);
    const { host } = c.get('services');
    return c.json({ challenge: await makeChallenge(secret, host.now()), bits: PROOF_BITS, seconds: PROOF_SECONDS });
  });
  app.post('/', bodyLimit({ maxSize: MAX_BODY, onError: (c) => refuse(c, '内容过长。') }), async (c) => {
    const secret = secretOf(c.env);
    if (secret === null) return closed(c);
    if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) return refuse(c, '内容须为 JSON。');
    const read = BodySchema.safeParse(await c.req.json().catch(() => null));
    if (!read.success) {
      const errors = read.error.issues
        .slice(0, 20)
        .map(({ path, code }) => ({ parameter: path.join('.').slice(0, 80), rule: code }));
      return problem('invalid-query', { detail: '表单有误，见各项说明。', errors }, occurrenceOf(c));
    }
    const { register, host, asOf } = c.get('services');
    const sources = { db: c.env.DB, register, asOf: asOf(), secret, now: host.now() };
    const filed = await fileObjection(sources, read.data.filing, read.data.proof);
    if (filed.kind === 'proof') return refuse(c, PROOF_FAULTS[filed.fault]);
    if (filed.kind === 'not-public') {
      return problem('record-not-found', { detail: '该信息目前没有公示，无需提出异议。' }, occurrenceOf(c));
    }
    return c.json({ receipt: filed.receipt }, 201);
  });
  app.get('/:receipt', async (c) => {
    const receipt = normaliseReceipt(c.req.param('receipt').slice(0, 100));
    const found = await findObjection(c.env.DB, await digestText(receipt));
    if (found === null) {
      return problem('not-found', { detail: '没有此回执号。请核对 16 位回执号。' }, occurrenceOf(c));
    }
    const { filedOn, acceptedOn, answeredOn, answer, stage } = found;
    const answerDueOn = objectionOn({ objectedOn: filedOn }, filedOn)?.dueOn ?? null;
    return c.json({ stage, filedOn, acceptedOn, answerDueOn, answeredOn, answer } satisfies ObjectionStatus);
  });
  app.all('*', (c) => problem('method-not-allowed', { detail: '此地址不支持该方法。' }, occurrenceOf(c)));
  return app;
}

type C = Parameters<typeof occurrenceOf>[0];

function refuse(c: C, detail: string): Response {
  return problem('invalid-query', { detail, errors: [] }, occurrenceOf(c));
}

function closed(c: C): Response {
  return problem('not-found', { detail: '本站暂未开放网上异议。请按页面所示联系数据来源单位。' }, occurrenceOf(c));
}

const unstored: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
};
