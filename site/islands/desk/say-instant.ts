const AHEAD = 8 * 3_600_000;

/**
 * A UTC instant as the clock in Beijing shows it, to the minute.
 * @example sayInstant('2026-11-24T01:02:03.000Z') // '2026-11-24 09:02'
 */
export function sayInstant(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : new Date(ms + AHEAD).toISOString().slice(0, 16).replace('T', ' ');
}
