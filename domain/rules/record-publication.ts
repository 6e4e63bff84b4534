import type { EnterpriseRecord } from '../enterprise.ts';
import type { PublicRecord } from '../profile.ts';
import { publicRecord } from './public-record.ts';
import { decideRecord, type RecordDecision } from './record-decision.ts';
import type { RuleContext } from './rule-context.ts';

/** A decision, and the public record where there is one. */
export type RecordPublication =
  | Exclude<RecordDecision, { outcome: 'published' }>
  | (Pick<RecordDecision, 'changesOn'> & { readonly outcome: 'published'; readonly shown: PublicRecord });

/**
 * Decides one record and, if it is public, makes what is shown. Never throws: a stored record that is not of its schema is
 * withheld as `invalid-record`, whatever is wrong with it.
 * @example publishRecord(record, context).outcome // 'published'
 */
export function publishRecord(record: EnterpriseRecord, context: RuleContext): RecordPublication {
  try {
    const decision = decideRecord(record, context);
    if (decision.outcome !== 'published') return decision;
    const { changesOn, term } = decision;
    return { outcome: 'published', changesOn, shown: publicRecord(record, term, context) };
  } catch {
    // The door fails closed, whatever lies behind it.
    return { outcome: 'withheld', reason: 'invalid-record', changesOn: [] };
  }
}
