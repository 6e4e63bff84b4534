import { type CalendarDate, isCalendarDate } from '../../date.ts';
import { toHalfWidth } from '../../text-width.ts';

const DAY = /(?<!\d)((?:19|20)\d\d)\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})(?:\s?日)?(?!\d)/gu;

/**
 * The calendar days a text names, in its order; what is no day of the calendar is left out.
 * @example daysInText('2026年5月6日决定') // [{ quote: '2026年5月6日', day: '2026-05-06' }]
 */
export function daysInText(text: string): { quote: string; day: CalendarDate }[] {
  return Array.from(toHalfWidth(text).matchAll(DAY)).flatMap(([quote, year = '', month = '', date = '']) => {
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isCalendarDate(day) ? [{ quote, day }] : [];
  });
}
