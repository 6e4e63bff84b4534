import type { EnterpriseRecord } from '../enterprise.ts';
import { documentNumberKey } from '../identifiers/document-number.ts';
import type { WithheldReason } from '../publication.ts';
import { earliestDay } from './earliest-day.ts';
import { namesDocument } from './hidden-numbers.ts';
import { decideRecord, termOf } from './record-decision.ts';
import type { PenaltyFate, RuleContext } from './rule-context.ts';

/**
 * The fate of every penalty of an enterprise by the key of its document number, for the records that hang on it. Of two
 * penalties with one number the earlier end counts.
 * @example penaltyFates(records, context).get(documentNumberKey('赤壁市监处罚〔2025〕179号'))
 */
export function penaltyFates(
  records: readonly EnterpriseRecord[],
  context: RuleContext,
): ReadonlyMap<string, PenaltyFate> {
  const fates = new Map<string, PenaltyFate>();
  if (!records.some(hangsOnPenalty)) return fates;
  for (const record of records) {
    if (record.kind !== 'penalty') continue;
    try {
      const key = documentNumberKey(record.body.documentNumber);
      fates.set(key, worse(fates.get(key), fateOf(record, context)));
    } catch {
      // A penalty that cannot be read has no number to hang on; decideRecord withholds it.
    }
  }
  return fates;
}

function fateOf(record: Extract<EnterpriseRecord, { kind: 'penalty' }>, context: RuleContext): PenaltyFate {
  const term = termOf(record, context);
  const withdrawnOn = record.state.withdrawnOn ?? null;
  const isOnShow = isPublished(record, context);
  if (term.kind === 'term') return { endsOn: term.endsOn, suspended: null, withdrawnOn, isOnShow };
  return {
    endsOn: earliestDay(withdrawnOn, record.state.stoppedOn),
    suspended: suspensionOf(record, term.reason, context),
    withdrawnOn,
    isOnShow,
  };
}

/** A decision that is never public for another reason (summary procedure) may be revoked or disputed all the same. */
function suspensionOf(
  { body, state }: Extract<EnterpriseRecord, { kind: 'penalty' }>,
  reason: WithheldReason,
  { asOf }: RuleContext,
): PenaltyFate['suspended'] {
  if (reason === 'decision-revoked' || reason === 'decision-disputed') return reason;
  if (body.decisionStatus === 'disputed') return 'decision-disputed';
  const isWithdrawn = state.withdrawnOn !== undefined && state.withdrawnOn <= asOf;
  return body.decisionStatus === 'revoked' && !isWithdrawn ? 'decision-revoked' : null;
}

function isPublished(record: EnterpriseRecord, context: RuleContext): boolean {
  try {
    return decideRecord(record, context).outcome === 'published';
  } catch {
    // Withheld, but its fate still binds what hangs on it.
    return false;
  }
}

function worse(one: PenaltyFate | undefined, other: PenaltyFate): PenaltyFate {
  if (one === undefined) return other;
  const isRevoked = one.suspended === 'decision-revoked' || other.suspended === 'decision-revoked';
  return {
    endsOn: earliestDay(one.endsOn, other.endsOn),
    suspended: isRevoked ? 'decision-revoked' : (one.suspended ?? other.suspended),
    withdrawnOn: earliestDay(one.withdrawnOn, other.withdrawnOn),
    isOnShow: one.isOnShow || other.isOnShow,
  };
}

/** By its number in a column of its own, or in a text, so that publicBody() knows what may be named. */
function hangsOnPenalty({ body }: EnterpriseRecord): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('penaltyDocumentNumber' in body && body.penaltyDocumentNumber !== null) return true;
  return Object.entries(body).some(
    ([member, value]) => member !== 'documentNumber' && typeof value === 'string' && namesDocument(value),
  );
}
