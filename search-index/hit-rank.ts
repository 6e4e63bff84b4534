import type { Match } from '#domain/wire/search-answer.ts';
import type { QueryText } from './query-text.ts';

/** What ranking knows of a hit: folded names (former ones one a line) and the identifier that met the query, if one did. */
export type Candidate = {
  foldedName: string;
  coreName: string;
  foldedFormer: string;
  identifier: { on: Match['on']; exact: boolean } | null;
};

/** A place in the order of hits, smaller first: class of match, position of the first term, length of the name. */
export type HitRank = readonly [tier: number, position: number, length: number];

const TIER = {
  identifier: 0,
  name: 1,
  formerName: 2,
  core: 3,
  coreBegins: 4,
  nameBegins: 5,
  nameHolds: 6,
  coreBeginsWithTerm: 7,
  nameHoldsTerms: 8,
  formerNameHoldsTerms: 9,
  identifierBegins: 10,
  filter: 11,
  similar: 12,
} as const;

function tierOf({ whole, terms }: QueryText, hit: Candidate): number {
  if (hit.identifier?.exact === true) return TIER.identifier;
  if (hit.foldedName === whole) return TIER.name;
  const former = hit.foldedFormer === '' ? [] : hit.foldedFormer.split('\n');
  if (former.includes(whole)) return TIER.formerName;
  if (hit.coreName === whole) return TIER.core;
  if (hit.coreName.startsWith(whole)) return TIER.coreBegins;
  if (hit.foldedName.startsWith(whole)) return TIER.nameBegins;
  if (hit.foldedName.includes(whole)) return TIER.nameHolds;
  if (terms.every((term) => hit.foldedName.includes(term))) {
    return terms.some((term) => hit.coreName.startsWith(term)) ? TIER.coreBeginsWithTerm : TIER.nameHoldsTerms;
  }
  const names = [hit.foldedName, ...former];
  return terms.every((term) => names.some((name) => name.includes(term)))
    ? TIER.formerNameHoldsTerms
    : TIER.identifierBegins;
}

/**
 * Ranks a hit: a whole identifier or name before a part, the trade name before places and forms, early before late, short
 * before long. Equal ranks are ordered by code (see search-cursor.ts).
 * @example rankHit(query, candidate) // [4, 0, 11]
 */
export function rankHit(query: QueryText, hit: Candidate): HitRank {
  const at = hit.foldedName.indexOf(query.terms[0] ?? '');
  return [tierOf(query, hit), at < 0 ? hit.foldedName.length : at, hit.foldedName.length];
}

const MOST_SIMILAR = 50;

/** The rank of every hit of a query without text: they are ordered by code alone. */
export const LISTED: HitRank = [TIER.filter, 0, 0];

/**
 * The rank of a document that is like the query without holding it: behind all that hold it, the likest first.
 * @param cost see similarity.ts, in thousandths
 */
export function rankSimilar(cost: number, length: number): HitRank {
  return [TIER.similar, cost, length];
}

// An address is less than a name: what lies there comes behind a name with one small mistake, and before one with another character.
const AT_ADDRESS = 900;

/** The rank of a document in whose address the query stands. @param length of its folded name */
export function rankAddress(length: number): HitRank {
  return [TIER.similar, AT_ADDRESS, length];
}

/**
 * How much more than that of the likest name the difference of another may cost to be told beside it: one mistake. In thousandths.
 */
export const BESIDE_LIKEST = 1000;

/** Of ranked names that are like a query, the likest first: those told ({@link BESIDE_LIKEST}), at most fifty. The same for every engine. */
export function toldSimilar<T extends { rank: HitRank }>(ranked: readonly T[]): T[] {
  const most = (ranked[0]?.rank[1] ?? 0) + BESIDE_LIKEST;
  return ranked.slice(0, MOST_SIMILAR).filter(({ rank }) => rank[1] <= most);
}

/** Whether a hit bears the text as its whole identifier, name or former name: then nothing like it needs to be looked for. */
export function isWhole([tier]: HitRank): boolean {
  return tier <= TIER.formerName;
}

/** Whether a hit bears the text as its whole identifier or name, or begins with it: then it is no mistake for another name. */
export function isBeginning([tier]: HitRank): boolean {
  return tier <= TIER.nameBegins;
}
