import type { EntityKind } from '../codes/entity-kind.ts';
import { PENALTY_KIND_CODES } from '../codes/penalty-kind.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import type { PenaltyClass, RuleSet } from '../law/rule-sets.ts';
import type { Fen } from '../money.ts';
import type { AdminPenalty } from '../records/admin-penalty.ts';

/** The class of a penalty, or why there is none. */
export type PenaltyClassification =
  | { readonly kind: 'class'; readonly penaltyClass: PenaltyClass; readonly byThreshold: boolean }
  | { readonly kind: 'withheld'; readonly reason: 'warning-only' | 'penalty-kinds-unknown' | 'unverified-law' };

/**
 * Below which amount (strictly) a fine is low, for this kind of party (Order 45 Art. 13: set by the province).
 * @example lowAmountThreshold('ENTERPRISE', xianning) // 10000000 fen
 */
export function lowAmountThreshold(entityKind: EntityKind | null, jurisdiction: Jurisdiction): Fen {
  const { naturalPerson, organisation } = jurisdiction.lowAmountFine;
  return entityKind === 'INDIVIDUAL_BUSINESS' && jurisdiction.individualBusinessAsNaturalPerson
    ? naturalPerson
    : organisation;
}

/**
 * Minor: nothing but criticism and a low fine. Serious: a kind the rule set names. General: the rest.
 * A warning weighs nothing beside another kind, and alone is never public (Order 45 Art. 2). 其他 weighs nothing beside another
 * kind; alone it is a penalty by some law the registry does not hold. A fine without its amount counts as low: of two terms
 * in doubt the shorter (docs/decisions/0004).
 * @example classifyPenalty({ penaltyKinds: ['FINE'], fineAmount: 200000, … }, …) // { kind: 'class', penaltyClass: 'minor', … }
 */
export function classifyPenalty(
  body: Pick<AdminPenalty, 'penaltyKinds' | 'fineAmount' | 'confiscatedAmount'>,
  ruleSet: Pick<RuleSet, 'seriousKinds'>,
  threshold: Fen,
): PenaltyClassification {
  const { penaltyKinds, fineAmount, confiscatedAmount } = body;
  if (penaltyKinds.length === 0 || !penaltyKinds.every((kind) => PENALTY_KIND_CODES.includes(kind)))
    return { kind: 'withheld', reason: 'penalty-kinds-unknown' };
  const weighty = penaltyKinds.filter((kind) => kind !== 'WARNING' && kind !== 'OTHER');
  if (weighty.length === 0) {
    if (penaltyKinds.includes('OTHER')) return { kind: 'withheld', reason: 'unverified-law' };
    // "Warning" with money taken: the file contradicts itself.
    const takesMoney = (fineAmount ?? 0) > 0 || (confiscatedAmount ?? 0) > 0;
    return { kind: 'withheld', reason: takesMoney ? 'penalty-kinds-unknown' : 'warning-only' };
  }
  if (weighty.some((kind) => ruleSet.seriousKinds.includes(kind))) {
    return { kind: 'class', penaltyClass: 'serious', byThreshold: false };
  }
  const fined = weighty.includes('FINE');
  const isLow = fineAmount === null || fineAmount < threshold;
  const isMinor = weighty.every((kind) => kind === 'CRITICISM' || (kind === 'FINE' && isLow));
  return { kind: 'class', penaltyClass: isMinor ? 'minor' : 'general', byThreshold: fined };
}
