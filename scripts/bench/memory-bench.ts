import autocannon from 'autocannon';
import type { BenchServer } from './bench-server.ts';
import type { Measured } from './measured.ts';

const FEW = 10_000;
const MANY = 1_000_000;

async function askFor(server: BenchServer, paths: readonly string[], amount: number): Promise<void> {
  await autocannon({
    url: server.url,
    connections: 64,
    amount,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
}

/** Memory of a server after 10⁶ requests against its memory after 10⁴. */
export async function benchMemory(server: BenchServer, paths: readonly string[]): Promise<Measured> {
  await askFor(server, paths, FEW);
  const before = await server.megabytes();
  await askFor(server, paths, MANY - FEW);
  const after = await server.megabytes();
  return {
    what: 'memory after 10⁶ requests ÷ after 10⁴',
    ratio: after / before,
    aim: '≤ 1.2',
    met: after / before <= 1.2,
    detail: `${after.toFixed(0)} MB against ${before.toFixed(0)} MB`,
  };
}
