import type { MatchCandidate, MatchedItem, MatchFeature } from '#domain/wire/matching.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { ENTITY_TYPE } from './service-manifest.ts';

// The protocol wants a number to sort by. It says how alike two texts are, and nothing of an enterprise.
const LIKENESS: Readonly<Record<Match['how'], number>> = {
  whole: 90,
  beginning: 60,
  part: 50,
  'word-order': 45,
  abbreviation: 40,
  typo: 40,
  sound: 30,
  pinyin: 30,
  initials: 20,
  filter: 0,
};

function scoreOf(features: readonly MatchFeature[]): number {
  const code = features.find(({ on }) => on === 'code');
  if (code?.agrees === true) return 95;
  const name = features.find(({ on }) => on === 'name' || on === 'former-name');
  const alike = name === undefined || name.how === null ? 0 : LIKENESS[name.how];
  return name?.on === 'former-name' ? Math.max(0, alike - 10) : alike;
}

/**
 * What tells a candidate from its namesakes, in one line.
 * @example describeCandidate(candidate) // '91421200MA0XN00A4C · 咸安区 · 2018 年成立 · 示例数据'
 */
export function describeCandidate(
  item: Pick<MatchCandidate, 'uscc' | 'region' | 'establishedYear' | 'industry' | 'demo'>,
): string {
  const { uscc, region, establishedYear, industry, demo } = item;
  const year = establishedYear === null ? null : `${establishedYear} 年成立`;
  const parts = [uscc, region?.name ?? null, year, industry, demo ? '示例数据' : null];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/**
 * A matched line as candidates of the protocol. `match` is true for the one that can be meant alone, never for a namesake.
 * @example candidateResult(item, 10).result[0]?.match
 */
export function candidateResult(item: MatchedItem, limit: number) {
  const result = item.candidates.map((candidate) => {
    const match = item.outcome === 'exact' && item.uscc === candidate.uscc;
    return {
      id: candidate.uscc,
      name: candidate.name,
      description: describeCandidate(candidate),
      score: match ? 100 : scoreOf(candidate.features),
      match,
      type: [ENTITY_TYPE],
      features: candidate.features.flatMap(({ on, agrees }) => (agrees === null ? [] : [{ id: on, value: agrees }])),
    };
  });
  return { result: result.slice(0, limit) };
}
