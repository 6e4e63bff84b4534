import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { isInForce } from '../law/in-force.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import { ORDER_45 } from '../law/order-45.ts';
import type { Provision } from '../law/provision.ts';
import type { PublicRecord } from '../profile.ts';
import type { LegalBasis } from '../wire/legal-basis.ts';
import { correctionsOf } from './corrections.ts';
import { legalBasisOf } from './legal-basis-of.ts';
import { licenceValidity } from './licence-validity.ts';
import { objectionOn } from './objection.ts';
import { publicBody } from './public-body.ts';
import type { PublicTerm } from './record-decision.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * A record as the public sees it on `context.asOf`: redacted, with its source, its legal basis in force that day, its term and
 * its corrections. Only for a record that decideRecord() published.
 * @example publicRecord(record, decision.term, context)
 */
export function publicRecord(record: EnterpriseRecord, term: PublicTerm, context: RuleContext): PublicRecord {
  const corrections = correctionsOf(record, (body) => publicBody(record.kind, body, context));
  const objection = objectionOn(record.state, context.asOf);
  const basis = [
    ...term.basis,
    ...(corrections.length === 0 ? [] : correctionBasis(record.kind)),
    ...(objection === null ? [] : [INFORMATION_PUBLICITY.art13Of2014, INFORMATION_PUBLICITY.art13Of2024]),
  ];
  const envelope = {
    id: record.id,
    source: {
      unit: record.provenance.unit,
      receivedOn: record.receivedOn,
      fileDigest: record.provenance.fileDigest,
      row: record.provenance.row,
    },
    basis: basisOn(basis, term.local, context.asOf),
    publicity: {
      startsOn: term.startsOn,
      startBasis: term.startBasis,
      endsOn: term.endsOn,
      earliestStopOn: term.earliestStopOn,
      ruleSet: context.ruleSet.id,
    },
    corrections,
    objection,
  };
  switch (record.kind) {
    case 'licence':
      return {
        kind: record.kind,
        body: publicBody(record.kind, record.body, context),
        validity: licenceValidity(record.body, context.asOf),
        ...envelope,
      };
    case 'abnormal-listing':
      return {
        kind: record.kind,
        body: publicBody(record.kind, record.body, context),
        asFlag: context.entityKind === 'INDIVIDUAL_BUSINESS',
        ...envelope,
      };
    default:
      // Kind and body stay together: publicBody returns the body of the very record it was given.
      return { kind: record.kind, body: publicBody(record.kind, record.body, context), ...envelope } as PublicRecord;
  }
}

function basisOn(
  provisions: readonly Provision[],
  local: readonly LegalBasis[] | undefined,
  asOf: CalendarDate,
): LegalBasis[] {
  const basis = provisions.filter((provision) => isInForce(provision, asOf)).map(legalBasisOf);
  return local === undefined ? basis : [...basis, ...local];
}

function correctionBasis(kind: EnterpriseRecord['kind']): readonly Provision[] {
  return kind === 'penalty' ? [ORDER_45.art12] : [INFORMATION_PUBLICITY.art12Of2014, INFORMATION_PUBLICITY.art12Of2024];
}
