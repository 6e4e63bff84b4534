import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';
import type { Browser } from '#test/worker/desk/desk-fixture.ts';
import { deskServer } from '#test/worker/desk/desk-server.ts';
import { NOON } from '#test/worker/host-fixture.ts';
import { checkProof, makeChallenge, PROOF_BITS } from '#worker/objections/proof-of-work.ts';
import { readLog, verifyLog } from '#worker/store/desk-log.ts';
import { deleteLapsedObjections } from '#worker/store/lapsed-objections.ts';
import { readObjection, readObjectionContact } from '#worker/store/objections.ts';

const FILING = {
  target: { kind: 'record', uscc: ENTERPRISE_USCC, recordId: 'penalty-1' },
  ground: 'facts-wrong',
  statement: '处罚决定书所载的产品不是我单位生产的。',
  relation: 'party',
  name: '示某乙',
  contact: 'yi@example.com',
};

let server: Awaited<ReturnType<typeof deskServer>>;
let reviewer: Browser;
let author: Browser;

beforeAll(async () => {
  server = await deskServer();
  reviewer = await server.signIn('reviewer', ['reviewer']);
  author = await server.signIn('author', ['author']);
  await server.db
    .prepare(
      `INSERT INTO record (uscc, id, kind, natural_key, version, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo, seen_file, seen_row)
       VALUES (?1, 'penalty-1', 'penalty', 'k', 1, 'n', '{}', 'u', 'd', 1, '2026-06-15T01:00:00Z', '2026-06-15', 1, 1, 1)`,
    )
    .bind(ENTERPRISE_USCC)
    .run();
});

function work(challenge: string): string {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${challenge}:${nonce}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - PROOF_BITS) === 0) return String(nonce);
  }
}

async function proof() {
  const answer = await server.ask(null, 'GET', '/api/v1/objections/challenge');
  const { challenge } = (await answer.json()) as { challenge: string };
  return { challenge, nonce: work(challenge) };
}

const file = async (filing: unknown, given?: { challenge: string; nonce: string }) =>
  server.ask(null, 'POST', '/api/v1/objections', { filing, proof: given ?? (await proof()) });

async function waiting(): Promise<{ id: string }[]> {
  return (await (await server.ask(reviewer, 'GET', '/desk/api/objections?stage=filed')).json()) as { id: string }[];
}

/** Files one; `id`: the one that was not waiting before. */
async function filed(): Promise<{ receipt: string; id: string }> {
  const before = new Set((await waiting()).map(({ id }) => id));
  const { receipt } = (await (await file(FILING)).json()) as { receipt: string };
  return { receipt, id: (await waiting()).find(({ id }) => !before.has(id))?.id ?? '' };
}

const follow = async (receipt: string) => (await server.ask(null, 'GET', `/api/v1/objections/${receipt}`)).json();
const handle = async (who: Browser | null, id: string, action: string, answer: string | null = null) =>
  (await server.ask(who, 'POST', `/desk/api/objections/${id}/${action}`, { answer })).status;
const stateOf = async () =>
  JSON.parse((await server.db.prepare('SELECT state FROM record').first<string>('state')) ?? '{}') as object;

describe('an objection', () => {
  it('is filed without an account, followed by its receipt, taken up, and answered within 20 working days', async () => {
    const { receipt, id } = await filed();
    expect(receipt).toMatch(/^[2-9A-HJ-NP-Y]{16}$/);
    expect(await follow(receipt)).toEqual({
      stage: 'filed',
      filedOn: '2026-11-24',
      acceptedOn: null,
      answerDueOn: '2026-12-22',
      answeredOn: null,
      answer: null,
    });
    // Nothing in public by a filing alone.
    expect(await stateOf()).toEqual({});
    expect(await handle(reviewer, id, 'uphold', '经核实，已更正。')).toBe(409);
    expect(await handle(reviewer, id, 'accept')).toBe(200);
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24' });
    expect(await handle(reviewer, id, 'uphold')).toBe(422);
    expect(await handle(reviewer, id, 'uphold', '经核实，已更正。')).toBe(200);
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24', answeredOn: '2026-11-24' });
    expect(await follow(receipt)).toMatchObject({
      stage: 'upheld',
      answeredOn: '2026-11-24',
      answer: '经核实，已更正。',
    });
    expect((await verifyLog(server.db)).fault).toBeNull();
  });

  it('is shown as answered only once nobody who objected to the same record waits any more', async () => {
    await server.db.prepare("UPDATE record SET state = '{}'").run();
    const { id: first } = await filed();
    const { id: second } = await filed();
    expect(await handle(reviewer, first, 'accept')).toBe(200);
    expect(await handle(reviewer, second, 'accept')).toBe(200);
    expect(await handle(reviewer, first, 'reject', '经核实无误。')).toBe(200);
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24' });
    expect(await handle(reviewer, second, 'reject', '经核实无误。')).toBe(200);
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24', answeredOn: '2026-11-24' });
  });

  it('that one handler takes up while another refuses it is shown only if it was taken up', async () => {
    for (const order of [
      ['accept', 'refuse'],
      ['refuse', 'accept'],
    ]) {
      await server.db.prepare("UPDATE record SET state = '{}'").run();
      const { receipt, id } = await filed();
      const statuses = await Promise.all(order.map((action) => handle(reviewer, id, action, '不属于异议范围。')));
      expect(statuses.toSorted()).toEqual([200, 409]);
      const { stage } = (await follow(receipt)) as { stage: string };
      expect(await stateOf()).toEqual(stage === 'accepted' ? { objectedOn: '2026-11-24' } : {});
      if (stage === 'accepted') await handle(reviewer, id, 'reject', '经核实无误。');
    }
  });

  it('is followed by a receipt typed with spaces and small letters, and by nothing else', async () => {
    const { receipt, id } = await filed();
    const typed = receipt.toLowerCase().replace(/(.{4})/g, '$1-');
    expect(await follow(encodeURIComponent(typed))).toMatchObject({ stage: 'filed' });
    for (const guess of [id, 'AAAAAAAAAAAAAAAA', '%00', "' OR 1=1 --"]) {
      expect((await server.ask(null, 'GET', `/api/v1/objections/${encodeURIComponent(guess)}`)).status).toBe(404);
    }
  });

  it('tells nobody but the handler who wrote it', async () => {
    const { receipt, id } = await filed();
    expect(JSON.stringify(await follow(receipt))).not.toContain('示某乙');
    expect((await server.ask(author, 'GET', '/desk/api/objections')).status).toBe(403);
    expect((await server.ask(author, 'GET', `/desk/api/objections/${id}`)).status).toBe(403);
    expect((await server.ask(null, 'GET', `/desk/api/objections/${id}`)).status).toBe(401);
    const listed = await (await server.ask(reviewer, 'GET', '/desk/api/objections')).text();
    expect(listed).not.toContain('示某乙');
    expect(await (await server.ask(reviewer, 'GET', `/desk/api/objections/${id}`)).text()).not.toContain('示某乙');
    expect((await server.ask(author, 'POST', `/desk/api/objections/${id}/contact`, {})).status).toBe(403);
    const shown = await (await server.ask(reviewer, 'POST', `/desk/api/objections/${id}/contact`, {})).json();
    expect(shown).toEqual({ writer: { name: '示某乙', contact: 'yi@example.com' } });
    // Who looked, at which, and when; never what.
    const { results } = await server.db
      .prepare("SELECT action, subject, detail FROM desk_log WHERE subject = ?1 AND action = 'read-contact'")
      .bind(`objection ${id}`)
      .all();
    expect(results).toEqual([{ action: 'read-contact', subject: `objection ${id}`, detail: '{}' }]);
    expect(await handle(author, id, 'accept')).toBe(403);
  });

  it('that follows an answered one is shown as open, though it was filed before that answer', async () => {
    await server.db.prepare("UPDATE record SET state = '{}'").run();
    const { id: first } = await filed();
    const { id: second } = await filed();
    await handle(reviewer, first, 'accept');
    await handle(reviewer, first, 'reject', '经核实无误。');
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24', answeredOn: '2026-11-24' });
    expect(await handle(reviewer, second, 'accept')).toBe(200);
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24' });
    await handle(reviewer, second, 'reject', '经核实无误。');
    expect(await stateOf()).toEqual({ objectedOn: '2026-11-24', answeredOn: '2026-11-24' });
  });

  it('loses its writer three months and its statement a year after it is closed; the answer stays', async () => {
    const { id } = await filed();
    await handle(reviewer, id, 'refuse', '不属于本机关职责。');
    const { db } = server;
    const on = (day: string) => deleteLapsedObjections(db, { asOf: day as never, at: `${day}T00:00:00.000Z` });
    expect(await on('2027-02-24')).toEqual({ writers: 0, statements: 0 });
    expect(await readObjectionContact(db, id)).not.toBeNull();
    expect((await on('2027-02-25')).writers).toBeGreaterThan(0);
    expect(await readObjectionContact(db, id)).toBeNull();
    expect(await on('2027-11-24')).toEqual({ writers: 0, statements: 0 });
    expect((await readObjection(db, id))?.statement).toBe(FILING.statement);
    expect((await on('2027-11-25')).statements).toBeGreaterThan(0);
    expect(await readObjection(db, id)).toMatchObject({
      statement: '',
      statementDeletedOn: '2027-11-25',
      answer: '不属于本机关职责。',
    });
    expect(await on('2027-11-25')).toEqual({ writers: 0, statements: 0 });
    expect((await readLog(db, { after: 0, subject: 'objections' })).map(({ action }) => action)).toEqual([
      'delete-lapsed',
      'delete-lapsed',
    ]);
  });

  it('that nobody ever closed loses writer and statement a year after it was filed', async () => {
    const { id } = await filed();
    const { db } = server;
    const on = (day: string) => deleteLapsedObjections(db, { asOf: day as never, at: `${day}T00:00:00.000Z` });
    await on('2027-11-24');
    expect(await readObjectionContact(db, id)).not.toBeNull();
    await on('2027-11-25');
    expect(await readObjectionContact(db, id)).toBeNull();
    expect(await readObjection(db, id)).toMatchObject({ stage: 'filed', statement: '' });
    expect((await verifyLog(db)).fault).toBeNull();
  });

  it('is taken only to what is public today', async () => {
    for (const target of [
      { kind: 'record', uscc: ENTERPRISE_USCC, recordId: 'penalty-9' },
      { kind: 'record', uscc: '92421202MA0XN00C0U', recordId: 'penalty-1' },
      { kind: 'notice', noticeId: 'nothing' },
    ]) {
      expect((await file({ ...FILING, target })).status).toBe(404);
    }
  });

  it('asks for a proof of work: ours, in time, hard enough, once', async () => {
    const once = await proof();
    expect((await file(FILING, once)).status).toBe(201);
    expect((await file(FILING, once)).status).toBe(400);
    const { challenge } = await proof();
    expect((await file(FILING, { challenge, nonce: 'x' })).status).toBe(400);
    expect((await file(FILING, { challenge: challenge.replace(/^\d/, '9'), nonce: '1' })).status).toBe(400);
    expect((await file(FILING, { challenge: 'a.b.c.d', nonce: '1' })).status).toBe(400);
    const made = await makeChallenge('secret', NOON);
    expect(await checkProof('secret', made, work(made), NOON + 599_000)).toHaveProperty('lapsesAt');
    expect(await checkProof('secret', made, work(made), NOON + 600_000)).toBe('lapsed');
    expect(await checkProof('other', made, work(made), NOON)).toBe('not-ours');
  });

  it('explains what is wrong with a form, without repeating it', async () => {
    for (const change of [
      { ground: 'SECRET' },
      { statement: 'SECRET' },
      { name: '' },
      { contact: 'x' },
      { target: { kind: 'record', uscc: 'SECRET', recordId: 'x' } },
      { extra: 'SECRET' },
    ]) {
      const answer = await file({ ...FILING, ...change });
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('SECRET');
    }
    expect((await server.ask(null, 'POST', '/api/v1/objections', '{')).status).toBe(400);
    expect((await server.ask(null, 'POST', '/api/v1/objections', `"${'x'.repeat(30_000)}"`)).status).toBe(400);
    expect((await server.ask(null, 'DELETE', '/api/v1/objections/x')).status).toBe(405);
  });
});
