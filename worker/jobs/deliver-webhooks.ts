import type { CalendarDate } from '#domain/date.ts';
import { FAILING_DAYS, retryDelay } from '#domain/watchlist/retry-delay.ts';
import { webhookEvent } from '#domain/watchlist/webhook-event.ts';
import { readChangeBounds, toChangeEvent } from '../store/change-reads.ts';
import type { Database } from '../store/database.ts';
import { readChangesSince } from '../store/watch-changes.ts';
import {
  claimDue,
  noteDelivered,
  noteFailed,
  noteGivenUp,
  noteTurn,
  switchOff,
  wakeWebhooks,
} from '../store/webhook-queue.ts';
import type { StoredWebhook } from '../store/webhooks.ts';
import { outcomeWord, type SendMessage, type SendOutcome } from '../webhooks/send-message.ts';
import { signMessage } from '../webhooks/sign-message.ts';

// Webhooks served at once, and how long one may go on before the others have their turn.
const AT_ONCE = 16;
const MESSAGES = 50;
const TURN = 20_000;
// A call takes no more turns after so long; the next one goes on.
const CALL = 60_000;
const DAY = 86_400_000;

/** What delivering needs: how to send, the clock in milliseconds, the legal day, and a number from 0 to 1 for the jitter. */
export type Delivery = {
  send: SendMessage;
  now(): number;
  asOf: CalendarDate;
  chance(): number;
};

/**
 * Delivers what waits: to each webhook in the order of the changes, one message at a time, each until it is answered 2xx or given up; then the
 * next. A message may come twice (the process died before it could note the answer), always under the same id.
 * @throws what the database throws; then the next call goes on from there
 * @example await deliverWebhooks(db, { send, now: Date.now, asOf, chance: Math.random })
 */
export async function deliverWebhooks(db: Database, delivery: Delivery): Promise<void> {
  const started = delivery.now();
  do {
    const { newest } = await readChangeBounds(db);
    await wakeWebhooks(db, newest, delivery.now());
    const due = await claimDue(db, delivery.now(), AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((hook) => serve(db, hook, delivery)));
  } while (delivery.now() - started < CALL);
}

/**
 * The id of a message: of one webhook and one change, whenever and however often it is sent.
 * @example messageId('4b1f0a9c2d3e', 812) // 'msg_4b1f0a9c2d3e_812'
 */
export function messageId(hook: string, no: number): string {
  return `msg_${hook}_${no}`;
}

async function serve(db: Database, hook: StoredWebhook, delivery: Delivery): Promise<void> {
  const { now, asOf } = delivery;
  const started = now();
  const { newest } = await readChangeBounds(db);
  const rows = await readChangesSince(db, hook.list, hook.sentNo, MESSAGES, asOf);
  let { attempts, failingSince } = hook;
  for (const row of rows) {
    if (now() - started > TURN) return noteTurn(db, hook, newest, now(), true);
    const body = JSON.stringify(webhookEvent(await toChangeEvent(row), hook.origin));
    const id = messageId(hook.id, row.no);
    const outcome = await delivery.send(hook.url, signMessage(hook, id, body, now()), body);
    if (isDelivered(outcome)) {
      await noteDelivered(db, hook, row.no, now(), outcomeWord(outcome));
      attempts = 0;
      failingSince = null;
      continue;
    }
    return noteFailure(db, hook, { no: row.no, attempts: attempts + 1, failingSince, outcome }, delivery);
  }
  await noteTurn(db, hook, newest, now(), rows.length === MESSAGES);
}

/**
 * Whether a receiver took a message: it answered 2xx and nothing else.
 * @example isDelivered({ kind: 'answered', status: 302, retryAfter: null }) // false
 */
export function isDelivered(outcome: SendOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

async function noteFailure(
  db: Database,
  hook: StoredWebhook,
  failed: { no: number; attempts: number; failingSince: number | null; outcome: SendOutcome },
  { now, asOf, chance }: Delivery,
): Promise<void> {
  const at = now();
  const outcome = outcomeWord(failed.outcome);
  if (failed.outcome.kind === 'answered' && failed.outcome.status === 410)
    return switchOff(db, hook, { because: 'gone', now: at, outcome, asOf });
  const retryAfter = failed.outcome.kind === 'answered' ? failed.outcome.retryAfter : null;
  const delay = retryDelay(failed.attempts, chance(), retryAfter);
  if (delay === null) {
    // Never after one bad minute: only a message that was tried to its end, days after the last success. It waits for the webhook to be on again.
    if (failed.failingSince !== null && at - failed.failingSince >= FAILING_DAYS * DAY)
      return switchOff(db, hook, { because: 'failing', now: at, outcome, asOf });
    return noteGivenUp(db, hook, { no: failed.no, attempts: failed.attempts, now: at, outcome });
  }
  await noteFailed(db, hook, { attempts: failed.attempts, nextAt: at + Math.round(delay * 1000), now: at, outcome });
}
