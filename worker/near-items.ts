import type { CalendarDate } from '#domain/date.ts';
import type { Match, SearchItem } from '#domain/wire/search-answer.ts';
import { findNearCodes } from './near-codes.ts';
import type { SearchSources } from './search-service.ts';

const NEAR: Match = { on: 'uscc', exact: false, how: 'typo', part: null, formerName: null, ranges: [] };

/**
 * The published enterprises that a mistyped code may have meant, as rows of a search: one confused character makes their codes of
 * it. Only like what was typed, so never to be opened by themselves. Empty if the text is a valid code, or no published one is near.
 * @throws Unavailable if the database cannot be asked
 * @example await findNearItems(sources, '91421200MA0XN00A4G', asOf) // [{ uscc: '91421200MA0XN00A4C', matched: { how: 'typo', … }, … }]
 */
export async function findNearItems(
  sources: Pick<SearchSources, 'register' | 'toDocument'>,
  text: string,
  asOf: CalendarDate,
): Promise<SearchItem[]> {
  const near = await findNearCodes(sources.register, text, asOf);
  return near.flatMap(({ profile }) =>
    profile === null ? [] : [{ ...sources.toDocument(profile).item, matched: { ...NEAR, ranges: [] } }],
  );
}
