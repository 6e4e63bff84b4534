import { addDays, type CalendarDate } from '#domain/date.ts';
import { HOLIDAY_TABLES } from '#domain/holidays.ts';
import type { LawOfDays } from './law-of-days.ts';

/** A day of the journey, why it was chosen, whose law changes on it or beside it, and whether everything stored is asked for. */
export type TravelDay = {
  readonly day: CalendarDate;
  readonly reasons: readonly string[];
  readonly changing: ReadonlySet<string>;
  readonly isWhole: boolean;
};

/**
 * The days of a year worth visiting: the first and the last, each day on which the law changes what is public with the days before and
 * after it, the ends of months, holidays, 1 January. Found by asking the law of each day, not publish()'s own forecast.
 * @param length how many days from `first`, `first` included
 * @example chooseDays(law, '2026-11-24' as CalendarDate, 366).map(({ day, reasons }) => `${day} ${reasons}`)
 */
export function chooseDays(law: LawOfDays, first: CalendarDate, length: number): readonly TravelDay[] {
  const chosen = new Map<CalendarDate, { reasons: string[]; changing: Set<string> }>();
  const last = addDays(first, length - 1);
  const note = (day: CalendarDate, reason: string, changing: Iterable<string> = []): void => {
    if (day < first || day > last) return;
    const entry = chosen.get(day) ?? { reasons: [], changing: new Set<string>() };
    if (!entry.reasons.includes(reason)) entry.reasons.push(reason);
    for (const uscc of changing) entry.changing.add(uscc);
    chosen.set(day, entry);
  };
  note(first, 'first day');
  let before = outcomesOn(law, first);
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const now = outcomesOn(law, day);
    const changed = [...now].filter(([uscc, content]) => before.get(uscc) !== content).map(([uscc]) => uscc);
    before = now;
    if (changed.length > 0) {
      note(addDays(day, -1), 'day before a change', changed);
      note(day, `change of ${changed.length}`, changed);
      note(addDays(day, 1), 'day after a change', changed);
    }
    if (day.slice(8) > '27' && addDays(day, 1).slice(8) === '01') note(day, 'end of a month');
    if (day.endsWith('-01-01')) note(day, '1 January');
    // Labour Day and National Day are fixed by law, whatever the year's notice adds.
    if (/-(?:05|10)-01$/.test(day)) note(day, 'holiday');
    if (HOLIDAY_TABLES.some(({ holidays }) => holidays.some(([from]) => from === day))) note(day, 'holiday');
  }
  note(last, 'last day');
  return [...chosen]
    .map(([day, entry]) => ({ day, ...entry, isWhole: entry.reasons.some((reason) => !reason.includes('change')) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What every enterprise comes to on a day, without the day itself. */
function outcomesOn(law: LawOfDays, day: CalendarDate): ReadonlyMap<string, string> {
  const today = law.on(day);
  return new Map(
    [...law.enterprises.keys()].map((uscc) => {
      const publication = today.publicationOf(uscc);
      if (publication?.outcome !== 'published') return [uscc, publication?.outcome ?? ''];
      const { records, keyFields } = publication.profile;
      return [
        uscc,
        JSON.stringify([keyFields, records.map((record) => [record.id, 'validity' in record ? record.validity : ''])]),
      ];
    }),
  );
}
