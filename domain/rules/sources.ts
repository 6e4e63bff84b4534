import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord, SourceState } from '../enterprise.ts';
import { sameEnterpriseName } from '../enterprise-name.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import type { SourceUnit } from '../jurisdiction/source-unit.ts';
import { sourceUnitsFor } from '../jurisdiction/source-units-for.ts';
import type { PublicSource, SourceUnitState } from '../profile.ts';
import type { WithheldReason } from '../publication.ts';
import { RECORD_KINDS, type RecordKind } from '../records/index.ts';
import type { RuleContext } from './rule-context.ts';
import { sourceDue } from './source-due.ts';

/** Reasons that mean "a person must look": until then "none found" would be untrue. */
const IN_REVIEW: ReadonlySet<WithheldReason> = new Set([
  'personal-data-found',
  'penalty-kinds-unknown',
  'amounts-contradict',
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

/** What publicSources() needs to know of an enterprise. */
type SourceFacts = {
  readonly sources: readonly SourceState[];
  /** Region of the published registration; null if there is none or it is not of the jurisdiction. */
  readonly region: string | null;
  readonly shown: ReadonlySet<RecordKind>;
  readonly inReview: ReadonlySet<RecordKind>;
};

/**
 * The state of every source, in the order of RECORD_KINDS: `records` if something is published; `none` if every unit that answers for
 * the region and the kind has sent a file, and nothing is; else `unavailable`, so too while a record awaits review. Its `asOf` is the
 * oldest of those files. An unknown region or a kind without a unit is never "none". Unknown is not clean.
 * @example publicSources({ sources, region: '421281', shown, inReview }, asOf, xianning)
 */
export function publicSources(
  { sources, region, shown, inReview }: SourceFacts,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): PublicSource[] {
  return RECORD_KINDS.map((kind) => {
    const declared = region === null ? [] : sourceUnitsFor(kind, region, jurisdiction);
    const states = sources.filter((source) => source.kind === kind);
    const unitStates = declared.map((unit) => unitState(unit, states, asOf));
    const reason =
      region === null
        ? 'region-unknown'
        : declared.length === 0
          ? 'unit-undeclared'
          : unitStates.some(({ receivedAt }) => receivedAt === null)
            ? 'unit-missing'
            : null;
    const isOpen = reason !== null || inReview.has(kind) || states.some(({ inDoubt }) => inDoubt);
    return {
      kind,
      state: shown.has(kind) ? 'records' : isOpen ? 'unavailable' : 'none',
      reason,
      asOf: reason === null ? oldest(unitStates) : null,
      units: declared.map(({ unit }) => unit),
      unitStates,
    };
  });
}

function unitState(declared: SourceUnit, states: readonly SourceState[], asOf: CalendarDate): SourceUnitState {
  let receivedAt: string | null = null;
  for (const { deliveries } of states) {
    for (const delivery of deliveries) {
      if (delivery.unit !== declared.unit && !declared.aliases.includes(delivery.unit)) continue;
      if (receivedAt === null || delivery.receivedAt > receivedAt) receivedAt = delivery.receivedAt;
    }
  }
  const due = receivedAt === null ? null : sourceDue(receivedAt, declared.freshness);
  return { unit: declared.unit, receivedAt, due, late: due !== null && due < asOf };
}

function oldest(unitStates: readonly SourceUnitState[]): string | null {
  let asOf: string | null = null;
  for (const { receivedAt } of unitStates) {
    if (receivedAt !== null && (asOf === null || receivedAt < asOf)) asOf = receivedAt;
  }
  return asOf;
}
