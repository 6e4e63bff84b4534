import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { MatchCandidate } from '#domain/wire/matching.ts';
import { RESOLVE } from '#site/text/zh-CN-screening.ts';
import { wordingOf } from './code-wording.ts';

/**
 * What tells a candidate from its namesakes besides the code, in one line.
 * @example candidateTraits(candidate) // '咸安区 · 2018 年成立 · 食品制造业 · 存续'
 */
export function candidateTraits({
  region,
  establishedYear,
  industry,
  status,
}: Pick<MatchCandidate, 'region' | 'establishedYear' | 'industry' | 'status'>): string {
  const traits = [
    region?.name,
    establishedYear === null ? null : RESOLVE.year(establishedYear),
    industry,
    status === null ? null : wordingOf(REGISTRATION_STATUSES, status),
  ];
  return traits.filter((trait) => trait !== null && trait !== undefined && trait !== '').join(' · ');
}
