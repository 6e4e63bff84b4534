import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { FAILING_DAYS, RETRY_DELAYS } from '#domain/watchlist/retry-delay.ts';
import type { WebhookEvent } from '#domain/watchlist/webhook-event.ts';
import { deliverWebhooks } from '#worker/jobs/deliver-webhooks.ts';
import { openWebhookSender } from '#worker/node/webhook-sender.ts';
import type { Database } from '#worker/store/database.ts';
import { findWatchlist } from '#worker/store/watchlists.ts';
import {
  confirmWebhook,
  putWebhook,
  readDeadLetters,
  readWebhook,
  rotateSecret,
  sendAgain,
} from '#worker/store/webhooks.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { hashOfSecret } from '#worker/watchlist/watch-secret.ts';
import { makeWebhookSecret } from '#worker/webhooks/sign-message.ts';
import { AS_OF, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '../ingest/row-fixture.ts';
import { makeList, tellChanges, watchedRegister } from '../watchlist/watched-register.ts';
import { loopbackReach, type Received, type Receiver, startReceiver } from '../webhooks/receiver.ts';

const DAY = 86_400_000;
const ORIGIN = 'https://credit.example.gov.cn';

let db: Database;
let receiver: Receiver;
let secret: string;
let list: number;
let clock: number;

async function watch(codes: readonly string[], to: Receiver): Promise<number> {
  const made = await makeList(db, codes);
  const stored = await findWatchlist(db, 'secret', (await hashOfSecret(made.secret)) ?? '');
  const id = stored?.id ?? 0;
  await putWebhook(db, { list: id, id: `hook${id}`, url: `http://127.0.0.1:${to.port}/in`, origin: ORIGIN, secret });
  await confirmWebhook(db, id, clock, '204');
  return id;
}

beforeEach(async () => {
  clock = Date.now();
  db = await watchedRegister();
  receiver = await startReceiver('127.0.0.1');
  secret = makeWebhookSecret();
  list = await watch([ENTERPRISE_USCC], receiver);
});

function deliver(): Promise<void> {
  const send = openWebhookSender({ reach: loopbackReach(receiver.port), timeout: 2000 });
  return deliverWebhooks(db, { send, now: () => clock, asOf: AS_OF, chance: () => 0.5 });
}

/** A penalty is received, and the change is told: one more each time. */
async function fine(serial: number): Promise<void> {
  await importRows(db, aFile(`fine-${serial}`, { receivedAt: `${AS_OF}T02:00:0${serial}.000Z` }), [
    aPenaltyRow({ documentNumber: `咸市监处罚〔2026〕9${serial}号` }),
  ]);
  await tellChanges(db);
}

const events = (from: Receiver = receiver): WebhookEvent[] => from.received.map(({ body }) => JSON.parse(body));
const ids = (): unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);
const answer = (status: number) => {
  receiver.answer = (response) => response.writeHead(status).end();
};

describe('a webhook of a watchlist', () => {
  it('is told a change once, signed, with where to look again', async () => {
    await fine(1);
    await deliver();
    await deliver();
    expect(events()).toMatchObject([
      {
        type: 'record.published',
        timestamp: `${AS_OF}T00:00:00+08:00`,
        data: { uscc: ENTERPRISE_USCC, recordKind: 'penalty', link: `${ORIGIN}/enterprise/${ENTERPRISE_USCC}` },
      },
    ]);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
  });

  it('is told nothing of what changed before it was confirmed, nor of an enterprise its list does not hold', async () => {
    const other = await startReceiver('127.0.0.1');
    await watch([INDIVIDUAL_USCC], other);
    await fine(1);
    await deliver();
    expect([receiver.received.length, other.connections()]).toEqual([1, 0]);
  });

  it('is told changes in their order, the second not before the first is taken', async () => {
    await fine(1);
    await fine(2);
    await fine(3);
    answer(500);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    answer(200);
    clock += 6000;
    await deliver();
    const told = ids();
    expect(told).toHaveLength(4);
    expect(told[0]).toBe(told[1]);
    const numbers = told.map((id) => Number(String(id).split('_').at(-1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('comes again under the same id where the answer could not be noted', async () => {
    await fine(1);
    const failing: Database = {
      ...db,
      prepare: (sql) => {
        if (sql.includes('failing_since = NULL')) throw new Error('the process died');
        return db.prepare(sql);
      },
      batch: (statements) => db.batch(statements),
    };
    const send = openWebhookSender({ reach: loopbackReach(receiver.port) });
    const parts = { send, now: () => clock, asOf: AS_OF, chance: () => 0.5 };
    await expect(deliverWebhooks(failing, parts)).rejects.toThrow('the process died');
    await deliver();
    expect(receiver.received).toHaveLength(1);
    clock += 200_000;
    await deliver();
    expect(new Set(ids()).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
  });

  it.each([204, 200, 299])('takes an answer %i for delivered', async (status) => {
    answer(status);
    await fine(1);
    await deliver();
    expect(await readWebhook(db, list)).toMatchObject({ attempts: 0, nextAt: null, outcome: String(status) });
  });

  it.each([301, 400, 404, 500])('takes an answer %i for failed', async (status) => {
    answer(status);
    await fine(1);
    await deliver();
    expect(await readWebhook(db, list)).toMatchObject({ attempts: 1, nextAt: clock + 5000, outcome: String(status) });
  });

  it('is asked again after 5 s, a minute, 5 minutes … and the message given up after the last, the next one begun', async () => {
    answer(503);
    await fine(1);
    await fine(2);
    for (const delay of [...RETRY_DELAYS, 0]) {
      await deliver();
      clock += delay * 1000;
    }
    expect(new Set(ids().slice(0, RETRY_DELAYS.length + 1)).size).toBe(1);
    const dead = await readDeadLetters(db, list, 10);
    expect(dead).toMatchObject([{ attempts: RETRY_DELAYS.length + 1, outcome: '503', uscc: ENTERPRISE_USCC }]);
    expect(new Set(ids()).size).toBe(2);
    expect(await readWebhook(db, list)).toMatchObject({ state: 'active', attempts: 1 });

    answer(200);
    const before = receiver.received.length;
    await sendAgain(db, list, clock);
    await deliver();
    expect(ids().slice(before)).toEqual([...new Set(ids())]);
    expect(await readDeadLetters(db, list, 10)).toEqual([]);
  });

  it('waits as long as the receiver asks, an hour at most', async () => {
    for (const [asked, given] of [
      ['120', 120_000],
      ['999999', 3_600_000],
      ['soon', 5000],
    ] as const) {
      receiver.answer = (response) => response.writeHead(429, { 'Retry-After': asked }).end();
      await db.prepare('UPDATE watch_webhook SET attempts = 0, next_at = ?1, sent_no = 2').bind(clock).run();
      await fine(1);
      await deliver();
      expect(await readWebhook(db, list)).toMatchObject({ nextAt: clock + given });
    }
  });

  it(`is switched off after ${FAILING_DAYS} days without one success, and goes on where it stopped once it is tried out again`, async () => {
    answer(500);
    for (const serial of [1, 2, 3, 4, 5, 6]) await fine(serial);
    for (let turn = 0; turn < 60; turn += 1) {
      await deliver();
      clock += DAY / 4;
    }
    expect(await readWebhook(db, list)).toMatchObject({ state: 'off', offBecause: 'failing', nextAt: null });
    const asked = receiver.received.length;
    await fine(7);
    await deliver();
    expect(receiver.received).toHaveLength(asked);
    answer(200);
    await confirmWebhook(db, list, clock, '200');
    await deliver();
    expect(receiver.received.length).toBeGreaterThan(asked);
    expect(await readWebhook(db, list)).toMatchObject({ state: 'active', offBecause: null, nextAt: null });
  });

  it('is switched off at once by a receiver that answers 410', async () => {
    answer(410);
    await fine(1);
    await deliver();
    expect(await readWebhook(db, list)).toMatchObject({ state: 'off', offBecause: 'gone' });
  });

  it('keeps no other webhook from its messages by failing or by being slow', async () => {
    const slow = await startReceiver('127.0.0.1');
    slow.answer = () => undefined;
    await watch([ENTERPRISE_USCC], slow);
    await db
      .prepare('UPDATE watch_webhook SET url = ?1 WHERE list <> ?2')
      .bind(`http://127.0.0.1:${receiver.port}/slow`, list)
      .run();
    receiver.answer = (response, { path }) => {
      if (path !== '/slow') response.writeHead(204).end();
    };
    await fine(1);
    await deliver();
    expect(receiver.received.map(({ path }) => path).toSorted()).toEqual(['/in', '/slow']);
    expect(await readWebhook(db, list)).toMatchObject({ attempts: 0, outcome: '204' });
  });

  it('signs with the old secret beside the new one for a day', async () => {
    const fresh = makeWebhookSecret();
    await rotateSecret(db, list, fresh, clock + DAY);
    await fine(1);
    await deliver();
    clock += DAY;
    await fine(2);
    await deliver();
    const verifies = (key: string, at: number): boolean => {
      const { headers = {}, body = '' }: Partial<Received> = receiver.received[at] ?? {};
      try {
        // The library knows no clock but its own.
        const signed = new Webhook(key).sign(
          String(headers['webhook-id']),
          new Date(Number(headers['webhook-timestamp']) * 1000),
          body,
        );
        return String(headers['webhook-signature']).split(' ').includes(signed);
      } catch {
        return false;
      }
    };
    expect([verifies(secret, 0), verifies(fresh, 0), verifies(secret, 1), verifies(fresh, 1)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('is told of a withdrawal nothing of what was withdrawn, and of what waited before it no longer the kind', async () => {
    answer(500);
    await fine(1);
    await deliver();
    const recordId = (await db.prepare("SELECT id FROM record WHERE kind = 'penalty'").first<string>('id')) ?? '';
    const decided = { actor: 'clerk', reason: '复议撤销', at: `${AS_OF}T03:00:00.000Z` };
    await decideWithdrawal(db, { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF, ...decided });
    await tellChanges(db);
    answer(200);
    clock += 6000;
    await deliver();
    expect(events().map(({ type, data }) => [type, data?.why, data?.recordKind])).toEqual([
      ['record.published', null, 'penalty'],
      ['record.published', null, null],
      ['record.ended', 'stopped', null],
    ]);
    const after = receiver.received.slice(1).map(({ body }) => body);
    expect(after.join()).not.toMatch(/复议|clerk|penalty|处罚/);
    expect(after.join()).not.toContain(recordId);
  });

  it('is told that a record ended by law on its day', async () => {
    await fine(1);
    await deliver();
    const endsOn =
      (await db.prepare('SELECT ends_on FROM public_state WHERE ends_on IS NOT NULL').first<string>('ends_on')) ?? '';
    await tellChanges(db, endsOn as CalendarDate);
    await deliver();
    expect(events().at(-1)).toMatchObject({ type: 'record.ended', data: { why: 'ended-by-law', noticedOn: endsOn } });
  });
});
