import type { z } from 'zod';
import type { EnterpriseRecord, SourceState } from '../enterprise.ts';
import { sameEnterpriseName } from '../enterprise-name.ts';
import type { PublicSourceSchema } from '../profile.ts';
import type { WithheldReason } from '../publication.ts';
import { RECORD_KINDS, type RecordKind } from '../records/index.ts';
import type { RuleContext } from './rule-context.ts';

type PublicSource = z.infer<typeof PublicSourceSchema>;

/** Reasons that mean "a person must look": until then "none found" would be untrue. */
const IN_REVIEW: ReadonlySet<WithheldReason> = new Set([
  'personal-data-found',
  'penalty-kinds-unknown',
  'licence-status-unknown',
  'unverified-law',
  'invalid-record',
  'other-department',
  'name-mismatch',
  'decision-disputed',
]);

/**
 * Whether a record withheld for this reason leaves the state of its source open, so that "none found" may not be said. A natural
 * person leaves it open where only the form of the name tells so; a decision against the registered representative does not.
 * @example isInReview('warning-only', record, context) // false: the law forbids it for good
 */
export function isInReview(
  reason: WithheldReason,
  { counterpartyName }: Pick<EnterpriseRecord, 'counterpartyName'>,
  { representative }: Pick<RuleContext, 'representative'>,
): boolean {
  if (reason !== 'natural-person') return IN_REVIEW.has(reason);
  return representative === null || !sameEnterpriseName(representative, counterpartyName);
}

/**
 * The state of every source, in the order of RECORD_KINDS: `records` if something is published; `none` if the source was
 * received and nothing is; `unavailable` if it was never received, or holds records that await review. Unknown is not clean.
 * @example publicSources(enterprise.sources, shownKinds, openKinds)
 */
export function publicSources(
  sources: readonly SourceState[],
  shown: ReadonlySet<RecordKind>,
  inReview: ReadonlySet<RecordKind>,
): PublicSource[] {
  return RECORD_KINDS.map((kind) => {
    let asOf: string | null = null;
    let units: readonly string[] = [];
    for (const source of sources) {
      if (source.kind !== kind) continue;
      if (source.receivedAt !== null && (asOf === null || source.receivedAt > asOf)) asOf = source.receivedAt;
      units = units.length === 0 ? source.units : [...new Set([...units, ...source.units])];
    }
    const isUnavailable = asOf === null || inReview.has(kind);
    return {
      kind,
      state: shown.has(kind) ? 'records' : isUnavailable ? 'unavailable' : 'none',
      asOf,
      units: [...units],
    };
  });
}
