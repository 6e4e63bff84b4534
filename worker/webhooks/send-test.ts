import type { WebhookEvent } from '#domain/watchlist/webhook-event.ts';
import { isDelivered } from '../jobs/deliver-webhooks.ts';
import type { Database } from '../store/database.ts';
import { confirmWebhook, noteTest, type StoredWebhook } from '../store/webhooks.ts';
import { outcomeWord, type SendMessage } from './send-message.ts';
import { signMessage } from './sign-message.ts';

/**
 * Sends a test message now. Delivered, it switches the webhook on.
 * @param now milliseconds since 1970
 * @example (await sendTest(db, hook, send, Date.now())).delivered
 */
export async function sendTest(
  db: Database,
  hook: StoredWebhook,
  send: SendMessage,
  now: number,
): Promise<{ delivered: boolean; outcome: string }> {
  const event: WebhookEvent = { type: 'webhook.test', timestamp: new Date(now).toISOString(), data: null };
  const body = JSON.stringify(event);
  const id = `msg_${hook.id}_test_${crypto.randomUUID().slice(0, 8)}`;
  const sent = await send(hook.url, signMessage(hook, id, body, now), body);
  const outcome = outcomeWord(sent);
  const delivered = isDelivered(sent);
  if (delivered) await confirmWebhook(db, hook.list, now, outcome);
  else await noteTest(db, hook.list, now, outcome);
  return { delivered, outcome };
}
