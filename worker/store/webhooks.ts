import type { Database } from './database.ts';

/** A webhook as stored. Instants are milliseconds since 1970. */
export type StoredWebhook = {
  list: number;
  id: string;
  url: string;
  origin: string;
  secret: string;
  oldSecret: string | null;
  oldUntil: number | null;
  state: 'unconfirmed' | 'active' | 'off';
  offBecause: 'failing' | 'gone' | null;
  sentNo: number;
  attempts: number;
  nextAt: number | null;
  failingSince: number | null;
  triedAt: number | null;
  outcome: string | null;
};

const COLUMNS = `list, id, url, origin, secret, old_secret AS oldSecret, old_until AS oldUntil, state, off_because AS offBecause,
  sent_no AS sentNo, attempts, next_at AS nextAt, failing_since AS failingSince, tried_at AS triedAt, outcome`;
const NEWEST = "(SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'public_change'), 0))";

/** The webhook of a watchlist, or null. */
export async function readWebhook(db: Database, list: number): Promise<StoredWebhook | null> {
  return db.prepare(`SELECT ${COLUMNS} FROM watch_webhook WHERE list = ?1`).bind(list).first<StoredWebhook>();
}

/** Gives a watchlist a webhook in place of the one it has; it sends nothing until it is confirmed. */
export async function putWebhook(
  db: Database,
  { list, id, url, origin, secret }: Pick<StoredWebhook, 'list' | 'id' | 'url' | 'origin' | 'secret'>,
): Promise<void> {
  await db.batch([
    ...deletionOf(db, list),
    db
      .prepare(
        `INSERT INTO watch_webhook (list, id, url, origin, secret, state, sent_no, woken_no, attempts)
         VALUES (?1, ?2, ?3, ?4, ?5, 'unconfirmed', ${NEWEST}, ${NEWEST}, 0)`,
      )
      .bind(list, id, url, origin, secret),
  ]);
}

/** Takes the webhook of a watchlist away, with what it did not deliver. */
export async function deleteWebhook(db: Database, list: number): Promise<void> {
  await db.batch(deletionOf(db, list));
}

function deletionOf(db: Database, list: number) {
  return ['watch_webhook', 'watch_dead_letter'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE list = ?1`).bind(list),
  );
}

/** Puts a new secret in place of the present one, which signs beside it until `oldUntil`. */
export async function rotateSecret(db: Database, list: number, secret: string, oldUntil: number): Promise<void> {
  await db
    .prepare('UPDATE watch_webhook SET old_secret = secret, old_until = ?3, secret = ?2 WHERE list = ?1')
    .bind(list, secret, oldUntil)
    .run();
}

/**
 * Switches a webhook on after a test was delivered: one that never was on begins with what changes from now, one that was switched off goes on
 * where it stopped.
 */
export async function confirmWebhook(db: Database, list: number, now: number, outcome: string): Promise<void> {
  await db
    .prepare(
      `UPDATE watch_webhook SET sent_no = iif(state = 'unconfirmed', ${NEWEST}, sent_no), next_at = iif(state = 'active', next_at, ?2),
         attempts = iif(state = 'active', attempts, 0), failing_since = iif(state = 'active', failing_since, NULL),
         state = 'active', off_because = NULL, tried_at = ?2, outcome = ?3 WHERE list = ?1`,
    )
    .bind(list, now, outcome)
    .run();
}

/** Notes what became of a test that was not delivered. */
export async function noteTest(db: Database, list: number, now: number, outcome: string): Promise<void> {
  await db
    .prepare('UPDATE watch_webhook SET tried_at = ?2, outcome = ?3 WHERE list = ?1')
    .bind(list, now, outcome)
    .run();
}

/** A message that was given up. `kind` and what it told are no longer known once the change is dropped. */
export type DeadLetter = { no: number; givenUpAt: number; attempts: number; outcome: string; uscc: string | null };

/** Messages of a watchlist that were given up, oldest first. */
export async function readDeadLetters(db: Database, list: number, limit: number): Promise<DeadLetter[]> {
  const { results } = await db
    .prepare(
      `SELECT dead.no, given_up_at AS givenUpAt, attempts, outcome, change.uscc FROM watch_dead_letter AS dead
         LEFT JOIN public_change AS change ON change.no = dead.no WHERE dead.list = ?1 ORDER BY dead.no LIMIT ?2`,
    )
    .bind(list, limit)
    .all<DeadLetter>();
  return results;
}

/** How many messages of a watchlist were given up. */
export async function countDeadLetters(db: Database, list: number): Promise<number> {
  const sql = 'SELECT count(*) AS n FROM watch_dead_letter WHERE list = ?1';
  return (await db.prepare(sql).bind(list).first<number>('n')) ?? 0;
}

/** Sends again from the first message that was given up; what was delivered since comes once more, under the same ids. */
export async function sendAgain(db: Database, list: number, now: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE watch_webhook SET sent_no = min(sent_no, (SELECT min(no) - 1 FROM watch_dead_letter WHERE list = ?1)),
           attempts = 0, next_at = ?2 WHERE list = ?1 AND state = 'active'
           AND EXISTS (SELECT 1 FROM watch_dead_letter WHERE list = ?1)`,
      )
      .bind(list, now),
    db
      .prepare(
        `DELETE FROM watch_dead_letter WHERE list = ?1
           AND EXISTS (SELECT 1 FROM watch_webhook WHERE list = ?1 AND state = 'active')`,
      )
      .bind(list),
  ]);
}
