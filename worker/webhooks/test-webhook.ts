import type { Context } from 'hono';
import type { AppEnv } from '../host.ts';
import { chargeRate } from '../rate-charge.ts';
import type { WebhookActs } from './webhook-acts.ts';

// Of an allowance of 600 requests a minute: ten tests.
const RECEIVER_COSTS = 60;

type Tested = Awaited<ReturnType<WebhookActs['test']>>;

/**
 * Sends a test message, unless its receiver was sent enough of them by whomever: nobody is made to ask a stranger's server again and again in the
 * portal's name.
 * @returns what came of it; the answer 429; undefined where there is no webhook
 * @example const tested = await testWebhook(c, acts);
 */
export async function testWebhook(c: Context<AppEnv>, acts: WebhookActs): Promise<Tested | Response> {
  const receiver = await acts.receiver();
  if (receiver === undefined) return undefined;
  const what = `发往 ${receiver} 的测试消息过于频繁，`;
  return (await chargeRate(c, RECEIVER_COSTS, what, `webhook ${receiver}`)) ?? acts.test();
}
