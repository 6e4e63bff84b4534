import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { openRateLimiter } from '#worker/node/rate-limiter.ts';
import type { Database } from '#worker/store/database.ts';
import type { SendMessage } from '#worker/webhooks/send-message.ts';
import { expectContract } from '../../http/contract.ts';
import { contractApp } from '../host-contract.ts';
import { ask, makeList, watchedRegister } from '../watchlist/watched-register.ts';

const PATH = '/api/v1/watchlists/{secret}/webhook';
const URL_GIVEN = 'https://hooks.jianxin-demo.com/in';

let db: Database;
let secret: string;
let sent: { url: string; headers: Readonly<Record<string, string>>; body: string }[];
let status: number;

const sendWebhook: SendMessage = async (url, headers, body) => {
  sent.push({ url, headers, body });
  return { kind: 'answered', status, retryAfter: null };
};

beforeEach(async () => {
  db = await watchedRegister();
  secret = (await makeList(db)).secret;
  sent = [];
  status = 200;
});

async function act(
  what: '' | '/test' | '/rotate' | '/resend' | '/undelivered',
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  body?: unknown,
) {
  const init =
    body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const request = new Request(`http://localhost/api/v1/watchlists/${secret}/webhook${what}`, { method, ...init });
  const answer = await contractApp(db, { sendWebhook }).fetch(request);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  if (answer.status === 204) return { status: 204, body: {} };
  return {
    status: answer.status,
    body: await expectContract(answer, `${PATH}${what}`, method.toLowerCase() as 'get' | 'post' | 'put'),
  };
}

describe('a receiver of test messages', () => {
  it('is asked at most ten times a minute, whoever asks and by whichever list', async () => {
    const limiter = openRateLimiter(600);
    const app = contractApp(
      db,
      { sendWebhook },
      {
        RATE_LIMIT: { limit: ({ key }) => limiter.limit({ key: `${key}${key.startsWith('webhook ') ? '' : asked}` }) },
      },
    );
    let asked = 0;
    const statuses: number[] = [];
    for (asked = 0; asked < 12; asked += 1) {
      const other = (await makeList(db)).secret;
      const set = { method: 'PUT', headers: { 'Content-Type': 'application/json' } };
      const base = `http://localhost/api/v1/watchlists/${other}/webhook`;
      await app.fetch(
        new Request(base, { ...set, body: JSON.stringify({ url: `https://HOOKS.jianxin-demo.com/${asked}` }) }),
      );
      const tested = await app.fetch(new Request(`${base}/test`, { method: 'POST' }));
      statuses.push(tested.status);
      if (tested.status === 429) expect(await tested.text()).toContain('hooks.jianxin-demo.com');
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    expect(sent).toHaveLength(10);
  });
});

describe('the webhook of a watchlist', () => {
  it('is set, tried out with a signed message, and only then switched on', async () => {
    const set = await act('', 'PUT', { url: URL_GIVEN });
    expect(set).toMatchObject({ status: 200, body: { webhook: { url: URL_GIVEN, state: 'unconfirmed' } } });
    status = 500;
    expect((await act('/test', 'POST')).body).toMatchObject({
      delivered: false,
      outcome: '500',
      webhook: { state: 'unconfirmed' },
    });
    status = 204;
    expect((await act('/test', 'POST')).body).toMatchObject({
      delivered: true,
      outcome: '204',
      webhook: { state: 'active' },
    });
    const [, { url, headers, body } = { url: '', headers: {}, body: '' }] = sent;
    expect([url, JSON.parse(body).type]).toEqual([URL_GIVEN, 'webhook.test']);
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(new Webhook(String(set.body.secret)).sign(headers['webhook-id'] ?? '', at, body)).toBe(
      headers['webhook-signature'],
    );
    expect((await ask(db, `/api/v1/watchlists/${secret}`)).status).toBe(200);
  });

  it('gets a new secret, and both sign for a day', async () => {
    const first = await act('', 'PUT', { url: URL_GIVEN });
    const second = await act('/rotate', 'POST');
    expect(second.body.secret).not.toBe(first.body.secret);
    expect(second.body.webhook).toMatchObject({ rotatesUntil: '2026-11-25T04:00:00.000Z' });
    await act('/test', 'POST');
    expect(sent[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
  });

  it.each([
    'http://hooks.jianxin-demo.com/',
    'https://127.0.0.1/',
    'https://a@hooks.jianxin-demo.com/',
    'https://localhost/',
    'x',
  ])('is not set to %s, and says why', async (url) => {
    const { status: refused, body } = await act('', 'PUT', { url });
    expect([refused, body.code]).toEqual([400, 'invalid-body']);
    expect(body.errors).toMatchObject([{ parameter: 'url' }]);
  });

  it('is taken away; without one every act says so', async () => {
    await act('', 'PUT', { url: URL_GIVEN });
    expect((await act('', 'DELETE')).status).toBe(204);
    for (const what of ['/test', '/rotate', '/resend'] as const)
      expect((await act(what, 'POST')).body.code).toBe('not-found');
    expect((await act('/undelivered', 'GET')).body.code).toBe('not-found');
    expect(sent).toEqual([]);
  });

  it('lists what was given up, and sends it again', async () => {
    await act('', 'PUT', { url: URL_GIVEN });
    await act('/test', 'POST');
    await db.prepare("INSERT INTO watch_dead_letter VALUES (1, 1, 1795000000000, 9, '503')").run();
    const { body } = await act('/undelivered', 'GET');
    expect(body.items).toMatchObject([
      { id: expect.stringMatching(/^msg_[0-9a-f]{16}_1$/), attempts: 9, outcome: '503' },
    ]);
    expect((await act('/resend', 'POST')).body).toMatchObject({ undelivered: 0 });
    expect((await act('/undelivered', 'GET')).body.items).toEqual([]);
  });

  it('is not offered by a portal that cannot send', async () => {
    const answer = await ask(db, `/api/v1/watchlists/${secret}/webhook`, 'PUT', { url: URL_GIVEN });
    expect((await expectContract(answer, PATH, 'put')).code).toBe('not-found');
  });
});
