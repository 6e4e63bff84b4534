import { existsSync, readFileSync } from 'node:fs';

/** What a run of the fault suite did and found; see test/faults/fault-tally.ts. */
export type FaultSum = { injected: number; checked: number; lost: number; inconsistent: number };

/**
 * Adds up the tally that the fault tests wrote, one JSON object a line; no file is a tally of nothing.
 * @example sumTally('tally.jsonl') // { injected: 214, checked: 190_000, lost: 0, inconsistent: 0 }
 */
export function sumTally(path: string): FaultSum {
  const sum: FaultSum = { injected: 0, checked: 0, lost: 0, inconsistent: 0 };
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines) {
    if (line === '') continue;
    const part = JSON.parse(line) as Partial<FaultSum>;
    sum.injected += part.injected ?? 0;
    sum.checked += part.checked ?? 0;
    sum.lost += part.lost ?? 0;
    sum.inconsistent += part.inconsistent ?? 0;
  }
  return sum;
}
