import type { ListAnswer } from '#domain/wire/public-list.ts';
import { beijingDay } from './beijing-day.ts';
import { CHINESE, type Edition } from './edition.ts';

/** What stands in the place of rows where there are none. */
export type EmptyList = { says: string; note: string };

/** What every page of a list shows around its rows. */
export type ListFrame = {
  count: string;
  asOf: string;
  /** When the data last came and from whom; null if it never did. */
  received: string | null;
  empty: EmptyList | null;
  notices: readonly string[];
  nextHref: string | null;
  firstHref: string | null;
  demo: boolean;
};

type Facts = {
  answer: ListAnswer<{ demo: boolean }>;
  unit: string;
  subject: string;
  isFiltered: boolean;
  hasIgnoredFilter: boolean;
  cursor: string | null;
  /** The address of the list as it was asked for, from a row on. */
  hrefFrom(cursor: string | null): string;
};

// Beyond so many names the units are counted.
const NAMED = 3;

function unitsOf(units: readonly string[], { words: { LIST, VALUES } }: Edition): string {
  return units.length <= NAMED ? units.join(VALUES.listSeparator) : LIST.unitCount(units.length);
}

function emptyOf({ answer, subject, isFiltered }: Facts, { words: { LIST } }: Edition): EmptyList {
  const { state } = answer.source;
  if (state === 'unavailable') return { says: LIST.unavailable(subject), note: LIST.unavailableNote };
  if (state === 'none') return { says: LIST.none(subject, answer.asOf), note: LIST.noneNote };
  return isFiltered ? { says: LIST.unmatched, note: LIST.unmatchedNote } : { says: LIST.settling, note: LIST.noneNote };
}

/**
 * The frame of a list: how many, as of when, from whom, and what to say where there is nothing. Never collected, none, and no match are
 * three different things.
 * @example listFrame(facts).count // '共 812 条'
 */
export function listFrame(facts: Facts, edition: Edition = CHINESE): ListFrame {
  const { LIST } = edition.words;
  const { answer, unit, hasIgnoredFilter, cursor, hrefFrom } = facts;
  const { receivedAt, units } = answer.source;
  const day = receivedAt === null ? null : beijingDay(receivedAt);
  const isEmpty = answer.items.length === 0;
  const notices = [
    ...(hasIgnoredFilter ? [LIST.ignoredFilter] : []),
    ...(answer.isSettled || (isEmpty && answer.source.state === 'records') ? [] : [LIST.settling]),
  ];
  return {
    count: LIST.count(answer.total, unit, answer.totalIsBound),
    asOf: LIST.asOf(answer.asOf),
    received: day === null ? null : LIST.received(day, unitsOf(units, edition)),
    empty: isEmpty ? emptyOf(facts, edition) : null,
    notices,
    nextHref: answer.next === null ? null : hrefFrom(answer.next),
    firstHref: cursor === null ? null : hrefFrom(null),
    demo: answer.items.some(({ demo }) => demo),
  };
}
