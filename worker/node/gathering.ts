import type { Sample } from './metric.ts';

const WITHIN = 1000;

/** A question to all processes that is under way. `take` notes what one of them answered. */
export type Gathering = { take(samples: readonly Sample[]): void };

/**
 * Waits for the numbers of `expected` processes, at most 1 s: one that hangs or has just ended is left out.
 * @example const gathering = startGathering(4, (samples) => worker.send({ kind: 'gathered', id, samples }))
 */
export function startGathering(expected: number, done: (samples: readonly Sample[]) => void): Gathering {
  const all: Sample[] = [];
  let left = expected;
  const finish = (): void => {
    left = 0;
    clearTimeout(timer);
    done(all);
  };
  const timer = setTimeout(finish, WITHIN);
  return {
    take(samples) {
      if (left === 0) return;
      all.push(...samples);
      left -= 1;
      if (left === 0) finish();
    },
  };
}
