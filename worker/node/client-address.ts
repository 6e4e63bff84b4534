import type { IncomingMessage } from 'node:http';
import { isLoopback } from './is-loopback.ts';

/**
 * The address of a client behind `hops` proxies of our own, each of which appends the address it saw to `X-Forwarded-For`: the entry so
 * many places from the right. What stands further left was sent by the client and may be invented. Without proxies, or when the request
 * came past them, the address of the connection. A proxy on this machine that nobody declared gives null: better no limit than one for
 * all its visitors together.
 * @example clientAddress(incoming, 1) // behind one nginx: the last entry of X-Forwarded-For
 */
export function clientAddress(incoming: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string | null {
  const connection = incoming.socket.remoteAddress ?? null;
  const forwarded = incoming.headers['x-forwarded-for'];
  if (forwarded === undefined) return connection;
  if (hops === 0) return isLoopback(connection) ? null : connection;
  const entries = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',');
  const entry = entries.at(-hops)?.trim() ?? '';
  return /^[0-9A-Fa-f.:]{2,45}$/.test(entry) ? entry : connection;
}
