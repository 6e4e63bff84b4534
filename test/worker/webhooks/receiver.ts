import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { PUBLIC_REACH, type Reach } from '#worker/webhooks/webhook-url.ts';

/** A message as the receiver got it. */
export type Received = { headers: IncomingHttpHeaders; body: string; path: string };

/** A real receiver on the loopback: what it got, how often anybody connected, and what it answers. */
export type Receiver = {
  port: number;
  received: Received[];
  connections(): number;
  answer: (response: ServerResponse, message: Received) => void;
};

const open: { close(): void; closeAllConnections(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a receiver. @param host `::` is every address of this machine, of both kinds */
export async function startReceiver(host = '::', tls?: { key: string; cert: string }, port = 0): Promise<Receiver> {
  let connections = 0;
  const received: Received[] = [];
  const receiver: Receiver = {
    port: 0,
    received,
    connections: () => connections,
    answer: (response) => response.writeHead(204).end(),
  };
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  server.on('connection', () => {
    connections += 1;
  });
  server.on('request', (request, response) => {
    let body = '';
    // A character may come in two pieces.
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const message = { headers: request.headers, body, path: request.url ?? '' };
      received.push(message);
      receiver.answer(response, message);
    });
  });
  await new Promise<void>((listening) => server.listen(port, host, listening));
  open.push(server);
  receiver.port = (server.address() as AddressInfo).port;
  return receiver;
}

/** Everything the portal allows itself but for the scheme and the port, so that nothing but the rule on addresses stands before the loopback. */
export function reachOnPort(port: number, more: Partial<Reach> = {}): Reach {
  return { ...PUBLIC_REACH, schemes: ['http:', 'https:'], ports: [String(port)], takesAddresses: true, ...more };
}

/** May reach the loopback and nothing else: only code can ask for this. */
export function loopbackReach(port: number): Reach {
  return reachOnPort(port, { mayReach: (address) => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address) });
}
