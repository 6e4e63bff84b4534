import type { Match } from '#domain/wire/search-answer.ts';

/** A match as an engine would tell it, here of a part of a name unless `changes` says otherwise. */
export function matchFixture(changes: Partial<Match> = {}): Match {
  return { on: 'name', exact: false, how: 'part', part: null, formerName: null, ranges: [], ...changes };
}

/** The match of a row that was listed because it meets the filters. */
export const filterMatch = matchFixture({ on: 'filter', how: 'filter' });
