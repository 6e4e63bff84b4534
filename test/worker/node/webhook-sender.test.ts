import { describe, expect, it } from 'vitest';
import type { ResolvedAddress } from '#worker/node/resolve-name.ts';
import { openWebhookSender } from '#worker/node/webhook-sender.ts';
import { loopbackReach, reachOnPort, startReceiver } from '../webhooks/receiver.ts';
import { selfSigned } from '../webhooks/self-signed.ts';

const NAME = 'hooks.jianxin-demo.com';
const HEADERS = { 'Content-Type': 'application/json', 'webhook-id': 'msg_1' };

const addresses = (...all: string[]): ResolvedAddress[] =>
  all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const resolving =
  (...all: string[]) =>
  async () =>
    addresses(...all);

/** Hosts that lead to this machine, each in another dress; the receiver listens on every address of it. */
const HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '017700000001',
  '0.0.0.0',
  '0',
  '127.8.8.8',
  '１２７.０.０.１',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '127.0.0.1.',
  '[::1]',
  '[::]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  'localhost',
  'localhost.',
  'a.localhost',
  'user:secret@127.0.0.1',
  `${NAME}@127.0.0.1`,
  `${NAME}%40@127.0.0.1`,
];

describe('nothing is sent to this machine or its network', () => {
  it.each(HOSTS)('by http://%s', async (host) => {
    const receiver = await startReceiver();
    const send = openWebhookSender({ reach: reachOnPort(receiver.port), resolve: resolving('127.0.0.1') });
    expect((await send(`http://${host}:${receiver.port}/`, HEADERS, '{}')).kind).toBe('failed');
    expect(receiver.connections()).toBe(0);
  });

  it.each([
    ['the loopback', ['127.0.0.1']],
    ['the loopback in IPv6', ['::1']],
    ['a mapped loopback', ['::ffff:127.0.0.1']],
    ['any address of this machine', ['0.0.0.0']],
    ['a private network', ['10.0.0.5']],
    ['a link', ['fe80::1%lo']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['the metadata of another', ['100.100.100.200']],
    ['a NAT64 form of the loopback', ['64:ff9b::7f00:1']],
    ['a public address and, beside it, the loopback', ['198.20.0.1', '127.0.0.1']],
  ])('by a name that leads to %s', async (_, where) => {
    const receiver = await startReceiver();
    const send = openWebhookSender({ reach: reachOnPort(receiver.port), resolve: resolving(...where) });
    expect(await send(`http://${NAME}:${receiver.port}/`, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'blocked' });
    expect(receiver.connections()).toBe(0);
  });

  it('by a name that leads elsewhere when it is asked again', async () => {
    const inside = await startReceiver('127.0.0.2');
    const outside = await startReceiver('127.0.0.1', undefined, inside.port);
    let asked = 0;
    const send = openWebhookSender({
      reach: loopbackReach(inside.port),
      resolve: async () => {
        asked += 1;
        return addresses(asked === 1 ? '127.0.0.1' : '127.0.0.2');
      },
    });
    const url = `http://${NAME}:${inside.port}/`;
    expect(await send(url, HEADERS, '{}')).toMatchObject({ kind: 'answered', status: 204 });
    expect([asked, outside.received.length, inside.connections()]).toEqual([1, 1, 0]);
    // The next message asks anew, and is stopped.
    expect(await send(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'blocked' });
    expect(inside.connections()).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])('by a receiver that answers %i and names another place', async (status) => {
    const inside = await startReceiver('127.0.0.1');
    const outside = await startReceiver('127.0.0.1');
    outside.answer = (response) => response.writeHead(status, { Location: `http://127.0.0.1:${inside.port}/` }).end();
    const send = openWebhookSender({ reach: loopbackReach(outside.port), resolve: resolving('127.0.0.1') });
    const outcome = await send(`http://${NAME}:${outside.port}/`, HEADERS, '{}');
    expect(outcome).toMatchObject({ kind: 'answered', status });
    expect(inside.connections()).toBe(0);
  });

  it('where nothing was said otherwise: no plain HTTP, no other port, no address', async () => {
    const receiver = await startReceiver();
    const send = openWebhookSender({ resolve: resolving('127.0.0.1') });
    for (const url of [`http://${NAME}/`, `https://${NAME}:${receiver.port}/`, 'https://127.0.0.1/'])
      expect(await send(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'refused-url' });
    expect(await send(`https://${NAME}/`, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'blocked' });
    expect(receiver.connections()).toBe(0);
  });
});

describe('a message to a receiver', () => {
  it('arrives as it was signed, with the name it was sent to', async () => {
    const receiver = await startReceiver();
    const send = openWebhookSender({ reach: loopbackReach(receiver.port), resolve: resolving('127.0.0.1') });
    receiver.answer = (response) => response.writeHead(429, { 'Retry-After': '7' }).end('later');
    const outcome = await send(`http://${NAME}:${receiver.port}/in?a=1`, HEADERS, '{"名":"称"}');
    expect(outcome).toEqual({ kind: 'answered', status: 429, retryAfter: 7 });
    expect(receiver.received).toMatchObject([
      { path: '/in?a=1', body: '{"名":"称"}', headers: { host: `${NAME}:${receiver.port}`, 'webhook-id': 'msg_1' } },
    ]);
  });

  it('goes by TLS to the name, whose certificate must be vouched for', async () => {
    const own = selfSigned(NAME);
    const receiver = await startReceiver('127.0.0.1', own);
    const parts = { reach: loopbackReach(receiver.port), resolve: resolving('127.0.0.1') };
    const url = `https://${NAME}:${receiver.port}/`;
    expect(await openWebhookSender({ ...parts, ca: own.cert })(url, HEADERS, '{}')).toMatchObject({ status: 204 });
    expect(await openWebhookSender(parts)(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'tls' });
    const other = url.replace('hooks', 'other');
    expect(await openWebhookSender({ ...parts, ca: own.cert })(other, HEADERS, '{}')).toEqual({
      kind: 'failed',
      why: 'tls',
    });
    expect(receiver.received).toHaveLength(1);
  });

  it('ends after its time where nobody answers, or no name server does', async () => {
    const receiver = await startReceiver();
    receiver.answer = () => undefined;
    const parts = { reach: loopbackReach(receiver.port), timeout: 200 };
    const url = `http://${NAME}:${receiver.port}/`;
    const silent = openWebhookSender({ ...parts, resolve: resolving('127.0.0.1') });
    expect(await silent(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'timeout' });
    const nameless = openWebhookSender({ ...parts, resolve: () => new Promise(() => undefined) });
    expect(await nameless(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'timeout' });
  });

  it('is not kept waiting by an answer without end', async () => {
    const receiver = await startReceiver();
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = (): void => {
        if (response.destroyed || written > 50_000_000) return;
        written += 65_536;
        response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    const send = openWebhookSender({ reach: loopbackReach(receiver.port), resolve: resolving('127.0.0.1') });
    expect(await send(`http://${NAME}:${receiver.port}/`, HEADERS, '{}')).toMatchObject({ status: 200 });
    await new Promise((done) => setTimeout(done, 100));
    expect(written).toBeLessThan(20_000_000);
  });

  it('says that a name is unknown, or that nobody listens', async () => {
    const receiver = await startReceiver('127.0.0.1');
    const reach = loopbackReach(receiver.port);
    const url = `http://${NAME}:${receiver.port}/`;
    const unknown = openWebhookSender({ reach, resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await unknown(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'no-name' });
    const absent = openWebhookSender({ reach, resolve: resolving('::1') });
    expect(await absent(url, HEADERS, '{}')).toEqual({ kind: 'failed', why: 'no-connection' });
  });
});
