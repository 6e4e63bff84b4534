import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, jsonOf } from './ask.ts';
import { tallyFaults } from './fault-tally.ts';
import { openRawClient, type RawClient } from './raw-client.ts';
import { copyOfDemo, type Server, startServer } from './start-server.ts';

const MB = 1024 * 1024;
const IDLE = 2000;
// The limits of worker/node/listen.ts with the interval of its check and some time for a busy machine, in milliseconds.
const HEADERS_END = 20_000 + 2000 + 5000;
const REQUEST_END = 30_000 + 2000 + 5000;

let server: Server;

beforeAll(async () => {
  server = await startServer(await copyOfDemo());
  return async () => {
    await server.stop();
  };
});

afterEach(async () => {
  expect((await ask(server.url, '/readyz')).status).toBe(200);
});

/** Writes until the other side ends the connection or `bytes` are written; resolves to how many the connection took. */
async function pour({ socket }: RawClient, bytes: number): Promise<number> {
  const chunk = Buffer.alloc(MB, 'x');
  let sent = 0;
  while (sent < bytes && socket.writable) {
    sent += chunk.length;
    if (!socket.write(chunk)) {
      await new Promise<void>((go) => {
        const on = (): void => {
          socket.off('drain', on);
          socket.off('close', on);
          go();
        };
        socket.on('drain', on);
        socket.on('close', on);
        if (socket.destroyed) on();
      });
    }
  }
  return sent;
}

describe('clients that are slow, many, or send too much', () => {
  it('closes a connection that sends its header fields byte by byte, and one that sends nothing, in bounded time', async () => {
    const slow = await openRawClient(server.port);
    const silent = await openRawClient(server.port);
    const body = await openRawClient(server.port);
    body.socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n');
    const drip = setInterval(() => {
      for (const { socket } of [slow, body]) if (socket.writable) socket.write('G');
    }, 1000);
    const ends = await Promise.all([slow.closed, silent.closed, body.closed]);
    clearInterval(drip);
    const late = [ends[0] > HEADERS_END, ends[1] > HEADERS_END, ends[2] > REQUEST_END].filter(Boolean).length;
    tallyFaults({ injected: 3, inconsistent: late });
    expect(late, String(ends)).toBe(0);
    expect(slow.received()).toMatch(/^HTTP\/1\.1 (400|408) /);
  });

  it('answers others while 2,000 connections are idle, and does not keep those for ever', async () => {
    const before = server.rss();
    const clients: RawClient[] = [];
    for (let index = 0; index < IDLE; index += 100) {
      clients.push(...(await Promise.all(Array.from({ length: 100 }, () => openRawClient(server.port)))));
    }
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(server.url, '/api/v1/search?q=%E5%92%B8')));
    const took = performance.now() - started;
    const memory = server.rss() - before;
    const failed = answers.filter(({ status }) => status !== 200).length;
    const ends = await Promise.race([
      Promise.all(clients.map(({ closed }) => closed)),
      wait(HEADERS_END).then(() => null),
    ]);
    for (const { socket } of clients) socket.destroy();
    tallyFaults({ injected: 1, checked: answers.length, inconsistent: failed + (ends === null ? 1 : 0) });
    expect(failed).toBe(0);
    expect(ends).not.toBeNull();
    expect(took).toBeLessThan(10_000);
    expect(memory).toBeLessThan(200);
  });

  it.each(['POST', 'PUT', 'GET'])('a body of 1 GB sent with %s is refused early, and memory stays', async (method) => {
    const before = server.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, server.rss());
    }, 20);
    const client = await openRawClient(server.port);
    client.socket.write(`${method} /api/v1/search HTTP/1.1\r\nHost: a\r\nContent-Length: ${1024 * MB}\r\n\r\n`);
    const sent = await pour(client, 1024 * MB);
    clearInterval(watch);
    const received = client.received();
    const ended = await Promise.race([client.closed, wait(5000).then(() => null)]);
    client.socket.destroy();
    const tooMuch = ended === null || most - before > 200 || sent > 500 * MB;
    tallyFaults({ injected: 1, inconsistent: tooMuch ? 1 : 0 });
    expect(received).toMatch(method === 'GET' ? /^HTTP\/1\.1 400 / : /^HTTP\/1\.1 405 /);
    expect({ sent: Math.round(sent / MB), grown: Math.round(most - before), tooMuch }).toMatchObject({
      tooMuch: false,
    });
  });

  it('a body without an end, in chunks, is refused as well', async () => {
    const client = await openRawClient(server.port);
    client.socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n40000000\r\n');
    const sent = await pour(client, 1024 * MB);
    client.socket.destroy();
    tallyFaults({ injected: 1, inconsistent: sent > 500 * MB ? 1 : 0 });
    expect(client.received()).toMatch(/^HTTP\/1\.1 405 /);
    expect(sent).toBeLessThanOrEqual(500 * MB);
  });

  it('header fields beyond the limit are answered 431, an address beyond it 414, both at once', async () => {
    const wide = await ask(server.url, '/', { headers: { 'X-Wide': 'x'.repeat(20_000) } });
    const many = await ask(server.url, '/', {
      headers: Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`X-${index}`, 'some value'])),
    });
    const long = await ask(server.url, `/api/v1/search?q=${'a'.repeat(9000)}`);
    const longest = await ask(server.url, `/api/v1/search?q=${'a'.repeat(1_000_000)}`);
    const statuses = [wide, many, long].map(({ status }) => status);
    const isCut = longest.status === 431 || longest.status === 0;
    tallyFaults({ injected: 4, inconsistent: isCut && statuses.join() === '431,431,414' ? 0 : 1 });
    expect(statuses).toEqual([431, 431, 414]);
    expect(jsonOf(long).code).toBe('uri-too-long');
    expect(isCut, String(longest.status)).toBe(true);
  });

  it('what is no HTTP is answered 400 and closed', async () => {
    const lines = [
      '\0\0\0\0\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n',
    ];
    const answers = await Promise.all(
      lines.map(async (line) => {
        const client = await openRawClient(server.port);
        client.socket.write(line);
        await client.closed;
        return client.received();
      }),
    );
    const wrong = answers.filter((text) => !/^HTTP\/1\.1 [45]\d\d /.test(text));
    tallyFaults({ injected: lines.length, inconsistent: wrong.length });
    expect(wrong).toEqual([]);
  });
});
