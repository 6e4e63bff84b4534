const AHEAD = 8 * 3_600_000;

/**
 * Today's date in Beijing by this machine's clock, for marking what is overdue on screen; what counts legally, the server says.
 * @example beijingDay() // '2026-11-24'
 */
export function beijingDay(now: number = Date.now()): string {
  return new Date(now + AHEAD).toISOString().slice(0, 10);
}
