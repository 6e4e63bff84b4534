const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The day of a workbook's date serial as `YYYY-MM-DD`; the time of day is dropped. `undefined` when it is no day: below 1 (a time
 * alone), past 9999-12-31, or serial 60 of the 1900 system, which is the 29 February 1900 that never was.
 * Example: `serialDate(45423, 1900)` → `'2024-05-11'`; `serialDate(43961, 1904)` → `'2024-05-11'`.
 */
export function serialDate(serial: number, epoch: 1900 | 1904): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 1) return undefined;
  if (epoch === 1904) {
    return day > LAST_SERIAL - 1462 ? undefined : new Date(Date.UTC(1904, 0, 1) + day * DAY).toISOString().slice(0, 10);
  }
  if (day > LAST_SERIAL || day === 60) return undefined;
  const offset = day < 60 ? day : day - 1;
  return new Date(Date.UTC(1899, 11, 31) + offset * DAY).toISOString().slice(0, 10);
}
