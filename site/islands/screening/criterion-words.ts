import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import { wordingOf } from '#site/data/code-wording.ts';
import { VALUES } from '#site/text/zh-CN-records.ts';
import { CRITERIA } from '#site/text/zh-CN-screening.ts';
import type { Criterion } from './judge-criterion.ts';

/**
 * A criterion as a person reads it.
 * @example criterionWords({ on: 'penalty', kinds: ['FINE'], months: 12 }) // '最近 12 个月内作出的行政处罚（罚款）'
 */
export function criterionWords(criterion: Criterion): string {
  if (criterion.on !== 'penalty') return CRITERIA[criterion.on];
  if (criterion.kinds.length === 0 && criterion.months === null) return CRITERIA.penalty;
  const kinds = criterion.kinds.map((kind) => wordingOf(PENALTY_KINDS, kind)).join(VALUES.listSeparator);
  return CRITERIA.penaltyOf(kinds, criterion.months);
}
