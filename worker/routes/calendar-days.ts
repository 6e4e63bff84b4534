import type { CalendarDate } from '#domain/date.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import type { CalendarDayKind } from '#domain/wire/calendar-feed.ts';

/** A day on which something happens to a published record. `id` stays when the day is corrected. */
export type CalendarDay = {
  readonly id: string;
  readonly kind: CalendarDayKind;
  readonly day: CalendarDate;
  readonly record: PublicRecord;
};

/**
 * The days ahead of an enterprise, `asOf` included, earliest first: publicity ends, repair may be applied for, a licence in force runs
 * out. Everything comes from published records, so a day is gone with its record.
 * @example calendarDays(profile) // [{ kind: 'repair-opens', day: '2026-12-20', … }, { kind: 'publicity-ends', … }]
 */
export function calendarDays(profile: PublicProfile): CalendarDay[] {
  const opens = new Map(profile.repair.map(({ recordId, earliestOn }) => [recordId, earliestOn]));
  const days: CalendarDay[] = [];
  const add = (kind: CalendarDayKind, day: CalendarDate | null | undefined, record: PublicRecord) => {
    if (day === null || day === undefined || day < profile.asOf) return;
    days.push({ id: `${kind}-${record.id}@${profile.uscc}`, kind, day, record });
  };
  for (const record of profile.records) {
    add('repair-opens', opens.get(record.id), record);
    add('publicity-ends', record.publicity.endsOn, record);
    if (record.kind !== 'licence' || record.body.validUntil === 'long-term') continue;
    const isInForce = record.validity === 'valid' || record.validity === 'not-yet-valid';
    if (isInForce) add('licence-ends', record.body.validUntil, record);
  }
  return days.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}
