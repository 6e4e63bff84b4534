import type { Enterprise } from '#domain/enterprise.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { RecordKind } from '#domain/records/index.ts';
import {
  anEnterprise,
  aRecord,
  day,
  ENTERPRISE_NAME,
  ENTERPRISE_USCC,
  type EnvelopeFacts,
} from '#test/fixtures/enterprise-builder.ts';
import calendarEdges from '#test/vectors/calendar-edges.json' with { type: 'json' };
import checkResults from '#test/vectors/check-results.json' with { type: 'json' };
import checks from '#test/vectors/checks.json' with { type: 'json' };
import commitments from '#test/vectors/commitments.json' with { type: 'json' };
import contradictions from '#test/vectors/contradictions.json' with { type: 'json' };
import lateFiles from '#test/vectors/late-files.json' with { type: 'json' };
import licenceFields from '#test/vectors/licence-fields.json' with { type: 'json' };
import licences from '#test/vectors/licences.json' with { type: 'json' };
import listings from '#test/vectors/listings.json' with { type: 'json' };
import lists from '#test/vectors/lists.json' with { type: 'json' };
import localChoices from '#test/vectors/local-choices.json' with { type: 'json' };
import penaltyKinds from '#test/vectors/penalty-kinds.json' with { type: 'json' };
import penaltyTerms from '#test/vectors/penalty-terms.json' with { type: 'json' };
import personsAndCorrections from '#test/vectors/persons-and-corrections.json' with { type: 'json' };
import recordStates from '#test/vectors/record-states.json' with { type: 'json' };
import thresholds from '#test/vectors/thresholds.json' with { type: 'json' };
import transition from '#test/vectors/transition.json' with { type: 'json' };
import withheld from '#test/vectors/withheld.json' with { type: 'json' };

type VectorRecord = { kind: RecordKind; body: object; envelope?: object };

/**
 * A legal case as data: facts, the provision it proves, why, and what the law says on each of some days
 * (`published`, `published, <validity>`, `ended`, `withheld: <reason>`).
 */
export type LegalVector = {
  name: string;
  article: string;
  why: string;
  record: VectorRecord;
  others?: VectorRecord[];
  /** Changes to the registration; null: none was received. */
  registration?: object | null;
  uscc?: string;
  /** What the jurisdiction chose otherwise than 咸宁. */
  jurisdiction?: object;
  /** The name under which the code is known, where no registration tells. */
  enterpriseName?: string;
  days: Record<string, string>;
  /** Members of the public record or of its publicity, on every day it is published. */
  shown?: Record<string, unknown>;
  /** Key fields of the profile by day. */
  profile?: Record<string, string[]>;
};

/** Every legal case, by the file a lawyer reads it in. */
export const LEGAL_VECTORS = {
  penaltyTerms,
  withheld,
  licences,
  checks,
  lists,
  contradictions,
  localChoices,
  penaltyKinds,
  thresholds,
  calendarEdges,
  lateFiles,
  transition,
  checkResults,
  listings,
  licenceFields,
  personsAndCorrections,
  recordStates,
  commitments,
} as unknown as Readonly<Record<string, readonly LegalVector[]>>;

/**
 * The jurisdiction a vector speaks of.
 * @example publish(enterpriseOf(vector), day('2026-11-24'), jurisdictionOf(vector))
 */
export function jurisdictionOf({ jurisdiction = {} }: LegalVector): Jurisdiction {
  return { ...xianning, ...jurisdiction };
}

/** The id under which the record in question stands in the enterprise of a vector. */
export const SUBJECT = 'subject';

/**
 * The enterprise a vector speaks of.
 * @example publish(enterpriseOf(vector), day('2026-11-24'), xianning)
 */
export function enterpriseOf(vector: LegalVector): Enterprise {
  const facts = (vector.registration ?? {}) as { name?: string };
  const name = vector.enterpriseName ?? facts.name ?? ENTERPRISE_NAME;
  const registration =
    vector.registration === null
      ? []
      : [aRecord('registration', facts, { counterpartyName: name, receivedOn: day('2021-09-01') })];
  const others = (vector.others ?? []).map((other, place) => recordOf(other, `other-${place}`));
  return anEnterprise([...registration, recordOf(vector.record, SUBJECT), ...others], {
    uscc: (vector.uscc ?? ENTERPRISE_USCC) as Uscc,
    name,
  });
}

function recordOf({ kind, body, envelope }: VectorRecord, id: string) {
  return aRecord(kind, body, { ...(envelope as EnvelopeFacts), id });
}
