import { HOLIDAY_TABLES } from '#domain/holidays.ts';

const DAY = 86_400_000;

/**
 * The corresponding day some months later, else the last day of that month (民法典 Art. 202), counted by the host's own calendar.
 * @example monthsAfter('2026-11-30', 3) // '2027-02-28'
 */
export function monthsAfter(day: string, months: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), last))).toISOString().slice(0, 10);
}

/**
 * Whether a file came in time: no later than some working days after the event (行政处罚法 Art. 85), the day itself not counted. False
 * where a year's holidays are not known, unless so few days lie between that it does not matter.
 * @example cameInTime('2026-11-02', '2026-11-30', 20) // true
 */
export function cameInTime(happenedOn: string, receivedOn: string, workingDays: number): boolean {
  let worked = 0;
  for (let at = Date.parse(happenedOn) + DAY; at <= Date.parse(receivedOn); at += DAY) {
    // The last of them was yesterday or before.
    if (worked === workingDays) return false;
    const isWorked = isWorkingDay(new Date(at));
    if (isWorked === null) return Date.parse(receivedOn) - Date.parse(happenedOn) <= 24 * DAY;
    worked += isWorked ? 1 : 0;
  }
  return true;
}

function isWorkingDay(date: Date): boolean | null {
  const day = date.toISOString().slice(0, 10);
  if (!HOLIDAY_TABLES.some(({ year }) => year === date.getUTCFullYear())) return null;
  if (HOLIDAY_TABLES.some(({ makeUpDays }) => makeUpDays.includes(day))) return true;
  if (HOLIDAY_TABLES.some(({ holidays }) => holidays.some(([from, to]) => from <= day && day <= to))) return false;
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
}

/** The earliest of some days; null: never. @example earliest(null, '2026-01-01') // '2026-01-01' */
export function earliest(...days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day) => day !== null && day !== undefined).sort()[0] ?? null;
}
