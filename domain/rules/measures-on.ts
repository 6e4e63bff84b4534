import type { CalendarDate } from '../date.ts';
import { isInForce } from '../law/in-force.ts';
import { MANAGEMENT_MEASURES, type Purpose } from '../law/management-measures.ts';
import type { PublicProfile, PublicRecord } from '../profile.ts';
import type { ApplicableMeasure, MeasuresAnswer } from '../wire/measures-answer.ts';
import { legalBasisOf } from './legal-basis-of.ts';

const NOTICE =
  '仅列出法律、法规、规章对今日公示的名单信息规定的管理措施，不增设措施，也不代替办理机关的审查和决定。未列出措施不表示信用良好。';

// A flag (经营异常状态) is not the list: what the law says of the listed it does not say of the flagged.
function stands(record: PublicRecord): boolean {
  if (record.kind === 'serious-listing') return record.body.removedOn === null;
  return record.kind === 'abnormal-listing' && record.body.removedOn === null && !record.asFlag;
}

/**
 * The management measures that apply on a day by law to what is published of an enterprise (Order 44 Art. 15; Order 52 Art. 48). Only
 * listings that stand bring any; a provision not in force brings none; where a source is not whole, that is said instead of nothing.
 * @param purpose null: for all
 * @example measuresOn(profile, 'licensing', asOf).measures[0]?.verified // false
 */
export function measuresOn(profile: PublicProfile, purpose: Purpose | null, asOf: CalendarDate): MeasuresAnswer {
  const known = MANAGEMENT_MEASURES.filter(
    ({ purposes, provision }) => (purpose === null || purposes.includes(purpose)) && isInForce(provision, asOf),
  );
  const kinds = new Set(known.flatMap(({ on }) => on));
  const standing = profile.records.filter(stands);
  const measures = known.flatMap(({ id, purposes, on, wording, provision }): ApplicableMeasure[] => {
    const records = standing.filter(({ kind }) => on.some((one) => one === kind)).map((record) => record.id);
    if (records.length === 0) return [];
    const basis = legalBasisOf(provision);
    return [{ id, purposes: [...purposes], wording, basis, verified: provision.confidence === 'confirmed', records }];
  });
  const { uscc, name, sources, nextChangeOn, demo } = profile;
  const undecided = sources.filter(
    ({ kind, state, reason }) => [...kinds].some((one) => one === kind) && (state === 'unavailable' || reason !== null),
  );
  return { uscc, name, purpose, measures, undecided, asOf, nextChangeOn, demo, notice: NOTICE };
}
