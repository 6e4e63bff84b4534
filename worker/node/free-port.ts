import { createServer } from 'node:net';

/**
 * A port of this machine that nobody uses now.
 * @example await freePort('127.0.0.1') // 40123
 */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
