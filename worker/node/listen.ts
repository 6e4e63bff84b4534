import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConfigurationError } from './configuration.ts';
import { sendWhole } from './whole-answer.ts';

// The limits a client can meet; docs/limits.md tells them to operators. Times in milliseconds.
// Long enough for a slow phone, short enough that a client sending a byte a second does not hold a connection for long.
const HEADERS_TIMEOUT = 20_000;
const REQUEST_TIMEOUT = 30_000;
// How often overdue connections are looked for: a client is cut off at most this much after its time.
const TIMEOUT_CHECK = 2000;
const KEEP_ALIVE_TIMEOUT = 10_000;
// All header fields with the request line, in bytes; more is answered 431. The address alone may have 8,192 (refused-request.ts).
const MAX_HEADER_SIZE = 16_384;
// Some 10 KB of memory and one file descriptor each; further ones are closed at once.
const MAX_CONNECTIONS = 8192;
// Only the desk takes a body, and says itself how long one may be. Beyond so many bytes, or of no stated length, a body ends its connection so
// long after the answer.
const MAX_BODY = 65_536;
const MAX_DESK_BODY = 1_000_000;
const DESK = '/desk/api/';
const BODY_LINGER = 500;
const DRAIN = 10_000;
const LULL = 50;
const LONGEST_LULL = 1000;

/** A server that listens. `close` takes what is connected already, stops accepting, lets running requests finish (at most 10 s), then ends. */
export type Listening = { url: string; close(): Promise<void> };

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ConfigurationError([
      `Port ${port} on ${host} is in use by another program. Two servers cannot share it. Stop the other one or set PORT to a free port.`,
    ]);
  }
  if (error.code === 'EACCES') {
    return new ConfigurationError([
      `Port ${port} may not be used by this user. Ports below 1024 belong to root. Set PORT to 1024 or more and put a proxy before it.`,
    ]);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ConfigurationError([
      `${host} is no address of this machine. The server cannot listen on it. Set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.`,
    ]);
  }
  return error;
}

/**
 * Listens for requests on an address.
 * @param answerFirst may answer a request itself, or let it take the general way (`otherwise`)
 * @throws ConfigurationError if the address cannot be used, saying what to do
 * @example const { url } = await listen((request) => app.fetch(request, env), '127.0.0.1', 8787)
 */
export async function listen(
  answer: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>,
  host: string,
  port: number,
  answerFirst: (incoming: IncomingMessage, outgoing: ServerResponse, otherwise: () => void) => void = (_i, _o, go) =>
    go(),
): Promise<Listening> {
  const serverOptions = {
    headersTimeout: HEADERS_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionsCheckingInterval: TIMEOUT_CHECK,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
    maxHeaderSize: MAX_HEADER_SIZE,
  };
  // Only HTTP/1.1 is spoken here; HTTP/2 is the proxy's.
  const general = getRequestListener(async (request, { incoming, outgoing }) => {
    const answered = await answer(request, incoming as IncomingMessage);
    const isSent = sendWhole(incoming as IncomingMessage, outgoing as ServerResponse, answered);
    return isSent ? RESPONSE_ALREADY_SENT : answered;
  });
  const server = createServer(serverOptions, (incoming, outgoing) => {
    answerFirst(incoming, outgoing, () => general(incoming, outgoing));
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('request', refuseBody);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    async close() {
      await takeWaiting(server);
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), DRAIN);
        // A connection whose last answer was sent is idle but stays open for the next request: end it as soon as it is idle.
        const sweep = setInterval(() => server.closeIdleConnections(), LULL);
        server.close(() => {
          clearTimeout(force);
          clearInterval(sweep);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

/** Takes the connections that wait to be accepted: closing at once would reset them, though their clients see them as open. */
async function takeWaiting(server: Server): Promise<void> {
  let came = true;
  const note = (): void => {
    came = true;
  };
  server.on('connection', note);
  for (let waited = 0; came && waited < LONGEST_LULL; waited += LULL) {
    came = false;
    await wait(LULL);
  }
  server.off('connection', note);
}

/** Ends the connection of a request whose body would take long to read to its end; the answer has time to arrive first. */
function refuseBody({ headers, socket, url }: IncomingMessage, outgoing: ServerResponse): void {
  const most = url?.startsWith(DESK) === true ? MAX_DESK_BODY : MAX_BODY;
  const isLarge = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > most;
  if (isLarge) outgoing.once('finish', () => setTimeout(() => socket.destroySoon(), BODY_LINGER).unref());
}
