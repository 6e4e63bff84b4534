import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server before the portal that changes what it answers. */
export type TamperingProxy = { url: string; close(): Promise<void> };

/**
 * Stands before a portal and answers what `tamper` makes of each text it gives.
 * @example await startTamperingProxy(portal.url, (path, body) => (path === '/about' ? `${body}secret` : body))
 */
export async function startTamperingProxy(
  origin: string,
  tamper: (address: string, body: string) => string,
): Promise<TamperingProxy> {
  const server = createServer(async (request, response) => {
    const address = request.url ?? '/';
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { method = 'GET', headers } = request;
    const posted =
      method === 'GET'
        ? {}
        : { method, body: Buffer.concat(pieces), headers: { 'Content-Type': headers['content-type'] ?? '' } };
    const answer = await fetch(origin + address, { redirect: 'manual', ...posted });
    const contentType = answer.headers.get('content-type') ?? 'text/plain';
    const location = answer.headers.get('location');
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      'Content-Type': contentType,
      ...(location === null ? {} : { Location: location }),
    });
    response.end(/text|json|xml/.test(contentType) ? tamper(address, bytes.toString('utf8')) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
