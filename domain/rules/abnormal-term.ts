import type { AbnormalGround } from '../codes/abnormal-ground.ts';
import type { RecordOf } from '../enterprise.ts';
import { ABNORMAL_LIST } from '../law/abnormal-list.ts';
import type { Provision } from '../law/provision.ts';
import { type RecordTerm, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

const GROUND_PROVISION: Readonly<Record<AbnormalGround, Provision>> = {
  ANNUAL_REPORT: ABNORMAL_LIST.art4Item1,
  INSTANT_INFORMATION: ABNORMAL_LIST.art4Item2,
  FALSE_INFORMATION: ABNORMAL_LIST.art4Item3,
  UNREACHABLE: ABNORMAL_LIST.art4Item4,
  LEGACY: ABNORMAL_LIST.art4,
};

/**
 * An entry in the list of abnormal operations is public while it stands: from listing until the day of removal.
 * @example abnormalTerm(record, context) // { kind: 'term', startsOn: listedOn, endsOn: removedOn, … }
 */
export function abnormalTerm(record: RecordOf<'abnormal-listing'>, context: RuleContext): RecordTerm {
  const { ground, listedOn, removedOn } = record.body;
  if (removedOn !== null && removedOn < listedOn) return withheld('invalid-record');
  return {
    kind: 'term',
    startsOn: listedOn,
    startBasis: 'DECIDED',
    endsOn: removedOn,
    earliestStopOn: null,
    // An individual business is not listed: the grounds and the removal of the list do not speak of it.
    basis:
      context.entityKind === 'INDIVIDUAL_BUSINESS'
        ? [ABNORMAL_LIST.individualFlag]
        : [GROUND_PROVISION[ground], ABNORMAL_LIST.removal],
  };
}
