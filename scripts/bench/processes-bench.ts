import { availableParallelism } from 'node:os';
import type { BenchServer } from './bench-server.ts';
import { type Addresses, load } from './load.ts';
import { type Measured, median } from './measured.ts';

const TURNS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;

/**
 * A route of a portal of one process against the same of a portal of two on the same database. The program that asks runs on the same
 * processors, so on two of them this tells no more than that a second process costs nothing; the ratio is told without an aim.
 */
export async function benchProcesses(
  route: { what: string; server: BenchServer; paths: Addresses },
  two: BenchServer,
): Promise<Measured[]> {
  const rates: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates[0].push((await load(route.server, route.paths, CONNECTIONS, SECONDS)).rate);
    rates[1].push((await load(two, route.paths, CONNECTIONS, SECONDS)).rate);
  }
  const [one, both] = [median(rates[0]), median(rates[1])];
  return [
    {
      what: `${route.what}: two processes ÷ one`,
      ratio: both / one,
      aim: 'none',
      met: true,
      detail: `${both.toFixed(0)} requests/s against ${one.toFixed(0)}; ${availableParallelism()} processors, shared with the program that asks`,
    },
  ];
}
