import type { WatchWebhook } from '#domain/wire/watch-webhook.ts';
import type { Database } from '../store/database.ts';
import { countDeadLetters, readWebhook, type StoredWebhook } from '../store/webhooks.ts';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * A webhook as its owner may see it; its secret is not among it.
 * @param now milliseconds since 1970
 */
export async function webhookState(db: Database, hook: StoredWebhook, now: number): Promise<WatchWebhook> {
  const { url, state, offBecause, outcome, triedAt, nextAt, attempts, oldUntil } = hook;
  return {
    url,
    state,
    offBecause,
    outcome,
    triedAt: instant(triedAt),
    nextAt: instant(state === 'active' ? nextAt : null),
    attempts,
    undelivered: await countDeadLetters(db, hook.list),
    rotatesUntil: instant(oldUntil !== null && oldUntil > now ? oldUntil : null),
  };
}

/** The state of a watchlist's webhook; null if it has none. */
export async function readWebhookState(db: Database, list: number, now: number): Promise<WatchWebhook | null> {
  const hook = await readWebhook(db, list);
  return hook === null ? null : webhookState(db, hook, now);
}
