import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, median } from './measured.ts';
import { runChild } from './run-child.ts';

type Rates = { enterprises: number; records: number; publishes: number[]; roundTrips: number[] };
type Midnight = { indexed: number; seconds: number; cpuSeconds: number };
type Midnights = { size: number; one: Midnight[]; none: Midnight; all: Midnight };

const ROOT = join(import.meta.dirname, '../..');
const SIZE = 100_000;

/**
 * What the law costs: how often a second one core decides an enterprise (the demo, and one of a thousand records), and what a midnight
 * costs on which 1 % of 100,000 enterprises change against one on which all do, through the jobs that keep the search index and the
 * lists. Ratios of processor time within one process.
 */
export async function benchLaw(): Promise<Measured[]> {
  const root = mkdtempSync(join(tmpdir(), 'jianxin-law-'));
  try {
    const rates = await runChild<{ demo: Rates; heavy: Rates }>('law-publish-child.ts', [join(root, 'demo'), ROOT]);
    const midnights = await runChild<Midnights>('law-midnight-child.ts', [join(root, 'midnight'), String(SIZE)]);
    return [...publishing(rates.demo, rates.heavy), midnight(midnights)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function publishing(demo: Rates, heavy: Rates): Measured[] {
  const [rate, bare, heavyRate] = [demo.publishes, demo.roundTrips, heavy.publishes].map(median) as [
    number,
    number,
    number,
  ];
  const perRecord = (demo.enterprises / demo.records / rate) * 1e6;
  const heavyPerRecord = (1 / heavy.records / heavyRate) * 1e6;
  return [
    {
      what: 'publish()/s ÷ JSON round trips/s, the demo',
      ratio: rate / bare,
      aim: '≥ 0.2',
      met: rate / bare >= 0.2,
      detail: `${rate.toFixed(0)} publish()/s per core against ${bare.toFixed(0)}; ${demo.enterprises} enterprises, ${demo.records} records`,
    },
    {
      what: `publish() per record, ${heavy.records} records ÷ the demo`,
      ratio: heavyPerRecord / perRecord,
      aim: '≤ 2',
      met: heavyPerRecord / perRecord <= 2,
      detail: `${heavyRate.toFixed(0)} publish()/s per core; ${heavyPerRecord.toFixed(1)} µs a record against ${perRecord.toFixed(1)}`,
    },
  ];
}

function midnight({ size, one, none, all }: Midnights): Measured {
  const part = median(one.map(({ cpuSeconds }) => cpuSeconds));
  const wall = median(one.map(({ seconds }) => seconds));
  const ratio = part / all.cpuSeconds;
  const isWhole = all.indexed === size && one.every(({ indexed }) => indexed === size / 100) && none.indexed === 0;
  return {
    what: `a midnight of 1 % ÷ of all, ${size.toLocaleString('en')} enterprises`,
    ratio,
    aim: '≤ 0.03',
    met: ratio <= 0.03 && isWhole,
    detail:
      `${part.toFixed(2)} s of processor (${wall.toFixed(2)} s) for ${one[0]?.indexed ?? 0}, ` +
      `${all.cpuSeconds.toFixed(1)} s (${all.seconds.toFixed(1)} s) for ${all.indexed}, ${(none.seconds * 1000).toFixed(0)} ms for ${none.indexed}`,
  };
}
