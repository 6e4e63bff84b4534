import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { StoredWebhook } from './webhooks.ts';

const WOKEN = 'webhooks-woken';
// Longer than a turn of one webhook may take: whoever died in the midst of it is followed after so many milliseconds.
const CLAIM = 180_000;

const DUE = `SELECT list, id, url, origin, secret, old_secret AS oldSecret, old_until AS oldUntil, state, off_because AS offBecause,
    sent_no AS sentNo, attempts, next_at AS nextAt, failing_since AS failingSince, tried_at AS triedAt, outcome
  FROM watch_webhook WHERE next_at <= ?1 AND state = 'active' ORDER BY next_at LIMIT ?2`;
const WAKE = `UPDATE watch_webhook SET woken_no = ?2, next_at = ifnull(next_at, ?3) WHERE state = 'active' AND list IN (
    SELECT entry.list FROM public_change AS change
      JOIN watchlist_entry AS entry INDEXED BY watchlist_entry_by_enterprise ON entry.uscc = change.uscc
      WHERE change.no > ?1 AND change.no <= ?2)`;

/**
 * Wakes the webhooks of the lists that hold an enterprise of which something changed since this was last done. Lists that hold none of them cost
 * nothing.
 * @param newest see readChangeBounds()
 */
export async function wakeWebhooks(db: Database, newest: number, now: number): Promise<void> {
  const done = Number((await readMeta(db, WOKEN)) ?? 0);
  if (done === newest) return;
  // Less than done: the database was made anew.
  await db.prepare(WAKE).bind(Math.min(done, newest), newest, now).run();
  await writeMeta(db, WOKEN, String(newest));
}

/** Webhooks whose turn has come, each claimed: nobody else is given it for some minutes. */
export async function claimDue(db: Database, now: number, limit: number): Promise<StoredWebhook[]> {
  const { results } = await db.prepare(DUE).bind(now, limit).all<StoredWebhook>();
  const claimed: StoredWebhook[] = [];
  for (const hook of results) {
    const taken = await db
      .prepare('UPDATE watch_webhook SET next_at = ?3 WHERE list = ?1 AND next_at = ?2')
      .bind(hook.list, hook.nextAt, now + CLAIM)
      .run();
    if (taken.meta.changes === 1) claimed.push(hook);
  }
  return claimed;
}

/** Notes that a message was delivered. */
export async function noteDelivered(
  db: Database,
  hook: Pick<StoredWebhook, 'list' | 'id'>,
  no: number,
  now: number,
  outcome: string,
): Promise<void> {
  await db
    .prepare(
      `UPDATE watch_webhook SET sent_no = ?3, attempts = 0, failing_since = NULL, tried_at = ?4, outcome = ?5
         WHERE list = ?1 AND id = ?2`,
    )
    .bind(hook.list, hook.id, no, now, outcome)
    .run();
}

/** Notes a failed attempt, and when the next one is. */
export async function noteFailed(
  db: Database,
  hook: Pick<StoredWebhook, 'list' | 'id'>,
  { attempts, nextAt, now, outcome }: { attempts: number; nextAt: number; now: number; outcome: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE watch_webhook SET attempts = ?3, next_at = ?4, failing_since = ifnull(failing_since, ?5), tried_at = ?5, outcome = ?6
         WHERE list = ?1 AND id = ?2`,
    )
    .bind(hook.list, hook.id, attempts, nextAt, now, outcome)
    .run();
}

/** Gives a message up and goes on to the next one at once. */
export async function noteGivenUp(
  db: Database,
  hook: Pick<StoredWebhook, 'list' | 'id'>,
  { no, attempts, now, outcome }: { no: number; attempts: number; now: number; outcome: string },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT OR REPLACE INTO watch_dead_letter (list, no, given_up_at, attempts, outcome)
           SELECT list, ?3, ?4, ?5, ?6 FROM watch_webhook WHERE list = ?1 AND id = ?2`,
      )
      .bind(hook.list, hook.id, no, now, attempts, outcome),
    db
      .prepare(
        `UPDATE watch_webhook SET sent_no = ?3, attempts = 0, next_at = ?4, failing_since = ifnull(failing_since, ?4),
           tried_at = ?4, outcome = ?5 WHERE list = ?1 AND id = ?2`,
      )
      .bind(hook.list, hook.id, no, now, outcome),
  ]);
}

/** Switches a webhook off. Its list is kept a year from this day. */
export async function switchOff(
  db: Database,
  hook: Pick<StoredWebhook, 'list' | 'id'>,
  { because, now, outcome, asOf }: { because: 'failing' | 'gone'; now: number; outcome: string; asOf: CalendarDate },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE watch_webhook SET state = 'off', off_because = ?3, next_at = NULL, attempts = 0, tried_at = ?4, outcome = ?5
           WHERE list = ?1 AND id = ?2`,
      )
      .bind(hook.list, hook.id, because, now, outcome),
    db.prepare('UPDATE watchlist SET opened_on = max(opened_on, ?2) WHERE id = ?1').bind(hook.list, asOf),
  ]);
}

/**
 * Ends a webhook's turn. `hasMore`: it is asked again at once; otherwise when something changes, unless something did since `newest` was read.
 */
export async function noteTurn(
  db: Database,
  hook: Pick<StoredWebhook, 'list' | 'id'>,
  newest: number,
  now: number,
  hasMore: boolean,
): Promise<void> {
  await db
    .prepare(
      `UPDATE watch_webhook SET next_at = iif(?5 = 0 AND woken_no <= ?3, NULL, ?4)
         WHERE list = ?1 AND id = ?2 AND state = 'active'`,
    )
    .bind(hook.list, hook.id, newest, now, hasMore ? 1 : 0)
    .run();
}
