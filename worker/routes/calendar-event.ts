import { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicRecord } from '#domain/profile.ts';
import type { CalendarDay } from './calendar-days.ts';
import { CALENDAR_NOTE, calendarEntry } from './calendar-words.ts';

/**
 * Adds a day of an enterprise to a calendar, as an event of the whole day that keeps nobody busy.
 * @param page address of the enterprise
 * @param before what stands before the title, e.g. its name
 * @example addCalendarDay(calendar, day, 'https://credit.example.gov.cn/enterprise/91421200MA0XN00A4C')
 */
export function addCalendarDay(calendar: ICalCalendar, day: CalendarDay, page: string, before = ''): void {
  const { title, text } = calendarEntry(day);
  calendar.createEvent({
    id: day.id,
    // A date without a zone: the library reads the days of UTC, so this is that very day everywhere.
    start: `${day.day}T00:00:00Z`,
    allDay: true,
    stamp: `${lastTouched(day.record)}T00:00:00Z`,
    summary: `${before}${title}`,
    description: `${text}\n${CALENDAR_NOTE}`,
    url: `${page}#${day.record.id}`,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/**
 * A text of a calendar itself, which the library writes as it is.
 * @example escapeCalendarText('a,b') // 'a\\,b'
 */
export function escapeCalendarText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}

/** The day of the version that is shown, so that the same calendar has the same bytes, and a correction other ones. */
function lastTouched({ source, corrections }: PublicRecord): CalendarDate {
  return corrections.at(-1)?.correctedOn ?? source.receivedOn;
}
