import { addMonths, type CalendarDate } from '../date.ts';
import type { RecordOf } from '../enterprise.ts';
import { documentNumberKey } from '../identifiers/document-number.ts';
import { ORDER_44 } from '../law/order-44.ts';
import { earliestDay } from './earliest-day.ts';
import { dayIn } from './first-day.ts';
import { type RecordTerm, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * An entry in the serious list is public for three years from listing, longer while a statutory ban runs, and ends with its
 * removal or the withdrawal of the penalty on which it rests (Order 44 Arts. 19, 21).
 * @example seriousTerm(record, context) // listed 2024-03-01 → endsOn 2027-03-01, earliestStopOn 2025-03-01
 */
export function seriousTerm(record: RecordOf<'serious-listing'>, context: RuleContext): RecordTerm {
  const { listedOn, removedOn, banEndsOn, penaltyDocumentNumber } = record.body;
  if (removedOn !== null && removedOn < listedOn) return withheld('invalid-record');
  const penalty =
    penaltyDocumentNumber === null ? undefined : context.penaltyFates.get(documentNumberKey(penaltyDocumentNumber));
  if (penalty?.suspended === 'decision-revoked') return withheld('decision-revoked');
  // A corrected day of listing starts no new term.
  const countedFrom = firstListing(record);
  const fullTerm = addMonths(countedFrom, ORDER_44.art21.values.termMonths);
  const term = banEndsOn !== null && banEndsOn > fullTerm ? banEndsOn : fullTerm;
  const oneYear = addMonths(countedFrom, ORDER_44.art16.values.minimumMonths);
  return {
    kind: 'term',
    startsOn: countedFrom,
    ...(countedFrom === listedOn ? {} : { shownFrom: listedOn }),
    startBasis: 'DECIDED',
    endsOn: earliestDay(term, removedOn, penalty?.withdrawnOn),
    earliestStopOn: banEndsOn !== null && banEndsOn > oneYear ? banEndsOn : oneYear,
    basis: [
      ORDER_44.art2,
      ORDER_44.art14,
      ORDER_44.art15,
      ORDER_44.art16,
      ...(penalty === undefined && record.state.withdrawnOn === undefined ? [] : [ORDER_44.art19]),
      ORDER_44.art21,
    ],
  };
}

function firstListing({ body, earlierVersions }: RecordOf<'serious-listing'>): CalendarDate {
  const stated = earlierVersions.map((version) => dayIn(version.body, 'listedOn'));
  return earliestDay(body.listedOn, ...stated) ?? body.listedOn;
}
