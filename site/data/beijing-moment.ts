const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * An instant as people in Beijing read it, to the minute.
 * @example beijingMoment('2026-11-24T04:00:00Z') // '2026-11-24 12:00'
 */
export function beijingMoment(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
