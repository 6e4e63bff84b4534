import type { RecordOf } from '../enterprise.ts';
import { GENERAL_LAW } from '../law/general-law.ts';
import { POLICY } from '../law/policy.ts';
import type { Provision } from '../law/provision.ts';
import { keySubfieldOf } from './key-field.ts';
import { licenceValidity } from './licence-validity.ts';
import { type RecordTerm, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * The publicity of a licence: granted licences are public from the decision (行政许可法 Art. 40), the lapsed and the invalid too, as what they
 * are; the law sets no end. Withheld where the file says nothing at all of its force, or contradicts itself.
 * @example licenceTerm(record, context) // { kind: 'term', endsOn: null, … }
 */
export function licenceTerm(record: RecordOf<'licence'>, context: RuleContext): RecordTerm {
  const { decidedOn, validFrom, validUntil, status } = record.body;
  if (status === null && validFrom === null && validUntil === null) return withheld('licence-status-unknown');
  if (validFrom !== null && validUntil !== null && validUntil !== 'long-term' && validUntil < validFrom) {
    return withheld('invalid-record');
  }
  return {
    kind: 'term',
    startsOn: decidedOn,
    startBasis: 'DECIDED',
    endsOn: null,
    earliestStopOn: null,
    basis: basisOf(record, context),
  };
}

function basisOf({ body }: RecordOf<'licence'>, { asOf }: RuleContext): readonly Provision[] {
  const validity = licenceValidity(body, asOf);
  const basis: Provision[] = [GENERAL_LAW.licenceArt40, POLICY.dualPublicity];
  if (validity === 'expired' || validity === 'invalid') basis.push(GENERAL_LAW.licenceArt70);
  if (validity === 'valid' && keySubfieldOf(body) !== null) basis.push(POLICY.keyFieldRegister);
  return basis;
}
