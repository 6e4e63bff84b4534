import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Match, SearchItem } from '#domain/wire/search-answer.ts';

/** An identifier under which an enterprise can be found, and the day from which it no longer may be (null: no legal end). */
export type SearchIdentifier = {
  on: Exclude<Match['on'], 'name' | 'former-name' | 'address' | 'filter'>;
  value: string;
  endsOn: CalendarDate | null;
};

/**
 * What an engine stores of one enterprise: only what is public, computed by `publish()`, with the day on which it stops being true.
 * An engine answers `item` while `asOf < nextChangeOn`; afterwards the caller computes the row afresh.
 */
export type SearchDocument = {
  uscc: Uscc;
  name: string;
  formerNames: readonly string[];
  identifiers: readonly SearchIdentifier[];
  /** As registered; null where none is public. */
  address: string | null;
  item: Omit<SearchItem, 'matched'>;
  nextChangeOn: CalendarDate | null;
};
