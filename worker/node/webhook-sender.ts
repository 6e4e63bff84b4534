import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from 'node:http';
import { Agent, request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import { readRetryAfter, SEND_TIMEOUT, type SendMessage, type SendOutcome } from '../webhooks/send-message.ts';
import { PUBLIC_REACH, type Reach, readWebhookUrl } from '../webhooks/webhook-url.ts';
import { openResolver, type ResolvedAddress } from './resolve-name.ts';

/** What a test may put in place of the network: nothing of it can be set from outside the code. */
export type SenderParts = {
  reach?: Reach;
  resolve?: (name: string) => Promise<readonly ResolvedAddress[]>;
  timeout?: number;
  /** Certificates trusted in place of the system's. */
  ca?: string;
};

/** Of an answer no more than this is read, in bytes. */
const READ = 4096;

type Ready = { url: URL; addresses: readonly ResolvedAddress[]; signal: AbortSignal };

/**
 * A sender for the Node host. The name is resolved once; if any of its addresses may not be reached nothing is sent, and the connection is made to
 * these very addresses, so that a name that answers otherwise the next moment changes nothing. No connection is kept.
 * @example const send = openWebhookSender(); await send('https://hooks.example.com/jianxin', headers, body)
 */
export function openWebhookSender(parts: SenderParts = {}): SendMessage {
  const { reach = PUBLIC_REACH, resolve = openResolver(), timeout = SEND_TIMEOUT, ca } = parts;
  return async (text, headers, body) => {
    const url = readWebhookUrl(text, reach);
    if (typeof url === 'string') return { kind: 'failed', why: 'refused-url' };
    const signal = AbortSignal.timeout(timeout);
    const addresses = await addressesOf(url.hostname, resolve, signal);
    if (typeof addresses === 'string') return { kind: 'failed', why: addresses };
    if (addresses.length === 0) return { kind: 'failed', why: 'no-name' };
    if (!addresses.every(({ address }) => reach.mayReach(address))) return { kind: 'failed', why: 'blocked' };
    return post({ url, addresses, signal }, headers, body, reach, ca);
  };
}

async function addressesOf(
  host: string,
  resolve: NonNullable<SenderParts['resolve']>,
  signal: AbortSignal,
): Promise<readonly ResolvedAddress[] | 'no-name' | 'timeout'> {
  const literal = host.replace(/^\[|\]$/g, '');
  if (literal !== host || /^[\d.]+$/.test(host)) return [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
  const late = new Promise<'timeout'>((done) => signal.addEventListener('abort', () => done('timeout')));
  return Promise.race([resolve(host).catch(() => 'no-name' as const), late]);
}

function post(
  { url, addresses, signal }: Ready,
  headers: Readonly<Record<string, string>>,
  body: string,
  reach: Reach,
  ca: string | undefined,
): Promise<SendOutcome> {
  const checked: LookupFunction = (_name, options, done) => {
    if (options.all === true) return done(null, [...addresses]);
    const [first] = addresses;
    done(null, first?.address ?? '', first?.family);
  };
  const isTls = url.protocol === 'https:';
  const agent = isTls ? new Agent({ keepAlive: false }) : new PlainAgent({ keepAlive: false });
  return new Promise((settle) => {
    const request = (isTls ? requestTls : requestPlain)(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        agent,
        lookup: checked,
        signal,
        ...(ca === undefined ? {} : { ca }),
      },
      (answer) => {
        settle({
          kind: 'answered',
          status: answer.statusCode ?? 0,
          retryAfter: readRetryAfter(answer.headers['retry-after']),
        });
        readLittle(answer);
      },
    );
    request.on('socket', (socket) => {
      // The last word before anything is sent: where the connection really leads.
      socket.once('connect', () => {
        if (!reach.mayReach(socket.remoteAddress ?? '')) request.destroy(new Error('blocked'));
      });
    });
    request.on('error', (error) => settle({ kind: 'failed', why: reasonOf(error, signal) }));
    request.end(body);
  });
}

function readLittle(answer: IncomingMessage): void {
  let read = 0;
  answer.on('error', () => undefined);
  answer.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > READ) answer.destroy();
  });
}

function reasonOf(
  error: Error & { code?: string },
  signal: AbortSignal,
): 'blocked' | 'timeout' | 'tls' | 'no-connection' {
  if (signal.aborted) return 'timeout';
  if (error.message === 'blocked') return 'blocked';
  const code = error.code ?? '';
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code) ? 'tls' : 'no-connection';
}
