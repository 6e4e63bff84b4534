import type { RecordOf } from '../enterprise.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import type { RecordTerm } from './record-term.ts';

/**
 * Registration facts are public from the day of establishment (where it is not known, from receipt) and stay so, whatever
 * the status: a deregistered entity keeps its profile (企业信息公示暂行条例 Art. 6).
 * @example registrationTerm(record) // { kind: 'term', endsOn: null, … }
 */
export function registrationTerm(record: RecordOf<'registration'>): RecordTerm {
  const { establishedOn } = record.body;
  return {
    kind: 'term',
    startsOn: establishedOn ?? record.receivedOn,
    startBasis: establishedOn === null ? 'RECEIVED' : 'DECIDED',
    endsOn: null,
    earliestStopOn: null,
    basis: [INFORMATION_PUBLICITY.art6Of2014, INFORMATION_PUBLICITY.art6Of2024],
  };
}
