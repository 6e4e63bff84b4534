import type { CalendarDate } from '#domain/date.ts';

const realNow = Date.now.bind(Date);
let shift = 0;

// Whatever asks this process for the time is told the moved one, and time goes on from there.
Date.now = () => realNow() + shift;
globalThis.Date = new Proxy(Date, {
  construct: (target, words, asked) =>
    Reflect.construct(target, words.length === 0 ? [Date.now()] : words, asked) as Date,
});

/**
 * Moves the clock of this process to five seconds after midnight in Shanghai of a day: the moment at which nothing that follows the
 * day has had time to.
 * @example moveClock('2026-12-25' as CalendarDate)
 */
export function moveClock(day: CalendarDate): void {
  shift = Date.parse(`${day}T00:00:05+08:00`) - realNow();
}
