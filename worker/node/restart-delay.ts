const FIRST = 200;
const LONGEST = 30_000;
const LIVED_WELL = 60_000;

/**
 * How long to wait before a process that ended is started again: 0.2 s, doubled each time it ends soon after its start, 30 s at most; a
 * process that lived for a minute starts from 0.2 s again. In milliseconds.
 * @example restartDelay(90_000, 6400) // 200
 */
export function restartDelay(lived: number, before: number | null): number {
  if (before === null || lived >= LIVED_WELL) return FIRST;
  return Math.min(LONGEST, before * 2);
}
