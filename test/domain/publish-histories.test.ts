import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import { retoldLaw } from '#scripts/leak-check/retold/retold-law.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { arbitraryHistory, type History } from '#test/fixtures/arbitrary-history.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';

const HISTORIES = 10_000;
const BEGIN = day('2021-06-01');
const END = day('2030-01-01');
// Between two changes the law is asked on one day of so many that matter; a further record is tried on one of so many.
const TRIED = 5;
const DAYS_APART = 97;
/** Against hangs only. */
const LONGEST = 600_000;
const TERMS = [3, 12, 36];
const CHANGES_OF_LAW = ['2021-09-01', '2025-12-25'].map(day);

/** Every day on which the law's answer could change: each day a fact names, with the terms counted from it, and the changes of the law. */
function daysThatMatter(enterprise: Enterprise): readonly CalendarDate[] {
  const named = [...new Set(JSON.stringify(enterprise.records).match(/\d{4}-\d{2}-\d{2}/g))].filter(isCalendarDate);
  const counted = named.flatMap((on) => [on, ...TERMS.map((months) => addMonths(on, months))]);
  const near = [...counted, ...CHANGES_OF_LAW].flatMap((on) => [addDays(on, -1), on, addDays(on, 1)]);
  return [...new Set(near)].filter((on) => on > BEGIN && on < END).sort();
}

function shownOn(publication: Publication): string {
  const records = publication.outcome === 'published' ? publication.profile.records : [];
  return records
    .map(({ id }) => id)
    .sort()
    .join();
}

function lawOn({ enterprise, veiled }: History, on: CalendarDate): string {
  return enterprise.records
    .filter((record) => !veiled.has(record.id) && retoldLaw(enterprise, record, on, xianning) === 'may')
    .map(({ id }) => id)
    .sort()
    .join();
}

function nextChangeOf(publication: Publication): CalendarDate {
  const next = publication.outcome === 'published' ? publication.profile.nextChangeOn : publication.nextChangeOn;
  return next ?? END;
}

/**
 * All that page and API hold of the records, but the day itself; that a source turns late is told by a day of its own. What the index
 * holds is made from it, at some cost, so it is looked at for one history of so many.
 */
function contentOf(publication: Publication, choice: number): string {
  if (publication.outcome !== 'published') return publication.outcome;
  const { profile } = publication;
  const document = choice % TRIED === 0 ? toSearchDocument(profile) : null;
  return JSON.stringify([{ ...profile, asOf: null, sources: null, sourcesChangeOn: null }, document]);
}

describe(`${HISTORIES} histories, followed from ${BEGIN} to ${END} by what publish() says of the next change`, () => {
  it(
    'show on every day what the law lets be shown, and nothing changes between two changes',
    () => {
      fc.assert(
        fc.property(arbitraryHistory, fc.nat(), (history, choice) => {
          const { enterprise } = history;
          const matter = daysThatMatter(enterprise);
          for (let from = BEGIN; from < END; ) {
            // What an index, a list or a page is made from once, and keeps until the day its profile names.
            const kept = publish(enterprise, from, xianning);
            const until = nextChangeOf(kept) < END ? nextChangeOf(kept) : END;
            const shown = shownOn(kept);
            const last = addDays(until, -1);
            const between = matter.filter((on, place) => on > from && on < last && place % TRIED === choice % TRIED);
            for (const on of [from, ...between, last]) expect(`${on}: ${shown}`).toBe(`${on}: ${lawOn(history, on)}`);
            const probe = between[choice % Math.max(1, between.length)] ?? last;
            expect(contentOf(publish(enterprise, probe, xianning), choice)).toBe(contentOf(kept, choice));
            from = until;
          }
        }),
        { numRuns: HISTORIES },
      );
    },
    LONGEST,
  );

  it(
    'show nothing more because further records came',
    () => {
      fc.assert(
        fc.property(arbitraryHistory, arbitraryHistory, fc.nat(), ({ enterprise }, { enterprise: other }, choice) => {
          const further = other.records
            .filter(({ kind }) => kind !== 'registration')
            .map((one) => ({ ...one, id: `further-${one.id}` }));
          const grown = { ...enterprise, records: [...enterprise.records, ...further] };
          const matter = daysThatMatter(grown);
          for (const on of matter.filter((_, place) => place % DAYS_APART === choice % DAYS_APART)) {
            const before = new Set(shownOn(publish(enterprise, on, xianning)).split(','));
            const now = shownOn(publish(grown, on, xianning)).split(',');
            expect(now.filter((id) => id !== '' && !id.startsWith('further-') && !before.has(id))).toEqual([]);
          }
        }),
        { numRuns: HISTORIES },
      );
    },
    LONGEST,
  );
});
