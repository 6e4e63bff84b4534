import { connect, type Socket } from 'node:net';

/** A bare connection: what was received over it, and whether and when (ms after the start) the other side ended it. */
export type RawClient = { socket: Socket; received(): string; closed: Promise<number> };

/**
 * Opens a bare TCP connection to a server on this machine. Resets by the server count as closed.
 * @example const client = await openRawClient(server.port); client.socket.write('GET / HTTP/1.1\r\n')
 */
export function openRawClient(port: number): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text = (text + chunk.toString('latin1')).slice(0, 100_000);
    });
    const closed = new Promise<number>((end) => socket.once('close', () => end(performance.now() - started)));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      resolve({ socket, received: () => text, closed });
    });
  });
}
