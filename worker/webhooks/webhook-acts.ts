import type { z } from 'zod';
import type { Undelivered, WatchWebhook, WebhookSecretSchema, WebhookTestSchema } from '#domain/wire/watch-webhook.ts';
import { messageId } from '../jobs/deliver-webhooks.ts';
import type { StoredWatchlist } from '../store/watchlists.ts';
import {
  deleteWebhook,
  putWebhook,
  readDeadLetters,
  readWebhook,
  rotateSecret,
  type StoredWebhook,
  sendAgain,
} from '../store/webhooks.ts';
import { dependOn } from '../unavailable.ts';
import type { WatchSources } from '../watchlist/read-watchlist.ts';
import { webhookState } from '../watchlist/webhook-state.ts';
import type { SendMessage } from './send-message.ts';
import { sendTest } from './send-test.ts';
import { makeWebhookSecret, ROTATION_TIME } from './sign-message.ts';
import { readWebhookUrl, type WebhookUrlFault } from './webhook-url.ts';

// Most messages that were given up told at once.
const TOLD = 100;

type WithSecret = z.infer<typeof WebhookSecretSchema>;

/** What the owner of a watchlist may do with its webhook; undefined: it has none. */
export type WebhookActs = {
  set(url: string): Promise<WithSecret | WebhookUrlFault>;
  test(): Promise<z.infer<typeof WebhookTestSchema> | undefined>;
  rotate(): Promise<WithSecret | undefined>;
  undelivered(): Promise<Undelivered | undefined>;
  resend(): Promise<WatchWebhook | undefined>;
  remove(): Promise<null>;
  state(): Promise<WatchWebhook>;
  /** The host name of the receiver. */
  receiver(): Promise<string | undefined>;
};

/** One of them, or what an answer makes of it. */
export type HookAct = (acts: WebhookActs) => Promise<Response | object | null | undefined>;

/**
 * What may be done with the webhook of a watchlist; null where the host sends none.
 * @param origin of the portal, for the links in messages
 * @example await webhookActs(host.sendWebhook, sources, list, origin)?.test()
 */
export function webhookActs(
  send: SendMessage | undefined,
  { db, now }: Pick<WatchSources, 'db' | 'now'>,
  list: StoredWatchlist,
  origin: string,
): WebhookActs | null {
  if (send === undefined) return null;
  const withHook = async <T>(act: (hook: StoredWebhook) => Promise<T>): Promise<T | undefined> => {
    const hook = await dependOn('database', () => readWebhook(db, list.id));
    return hook === null ? undefined : act(hook);
  };
  const stateNow = async (): Promise<WatchWebhook> =>
    dependOn('database', async () => {
      const hook = await readWebhook(db, list.id);
      if (hook === null) throw new Error('The webhook was taken away meanwhile.');
      return webhookState(db, hook, now);
    });
  return {
    state: stateNow,
    receiver: () => withHook(async ({ url }) => new URL(url).hostname),
    async set(text) {
      const url = readWebhookUrl(text.trim());
      if (typeof url === 'string') return url;
      const secret = makeWebhookSecret();
      const id = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
      await dependOn('database', () => putWebhook(db, { list: list.id, id, url: url.href, origin, secret }));
      return { secret, webhook: await stateNow() };
    },
    test: () => withHook(async (hook) => ({ ...(await sendTest(db, hook, send, now)), webhook: await stateNow() })),
    rotate: () =>
      withHook(async () => {
        const secret = makeWebhookSecret();
        await dependOn('database', () => rotateSecret(db, list.id, secret, now + ROTATION_TIME));
        return { secret, webhook: await stateNow() };
      }),
    undelivered: () =>
      withHook(async ({ id }) => {
        const letters = await dependOn('database', () => readDeadLetters(db, list.id, TOLD));
        const items = letters.map(({ no, uscc, givenUpAt, attempts, outcome }) => ({
          id: messageId(id, no),
          uscc: uscc as Undelivered['items'][number]['uscc'],
          givenUpAt: new Date(givenUpAt).toISOString(),
          attempts,
          outcome,
        }));
        return { items };
      }),
    resend: () =>
      withHook(async () => {
        await dependOn('database', () => sendAgain(db, list.id, now));
        return stateNow();
      }),
    async remove() {
      await dependOn('database', () => deleteWebhook(db, list.id));
      return null;
    },
  };
}
