/** One line of the bench: what was measured, the ratio, and the aim it is held against. */
export type Measured = { what: string; ratio: number; aim: string; met: boolean; detail: string };

/** The middle of an odd or even number of values; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** One printed line, e.g. `ok   import / bare insert  0.52 (aim ≥ 0.4)  41,000 rows/s against 79,000`. */
export function describe({ what, ratio, aim, met, detail }: Measured): string {
  return `${met ? 'ok  ' : 'MISS'} ${what.padEnd(58)} ${ratio.toFixed(2).padStart(8)}  (aim ${aim})  ${detail}\n`;
}
