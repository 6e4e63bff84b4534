import type { RecordOf } from '#domain/enterprise.ts';
import { earliest, monthsAfter } from './retold-dates.ts';
import { retoldStart } from './retold-start.ts';

/** A term as the law tells it: public from `from` until the day before `until` (null: no end is set); null: never. */
export type RetoldTerm = { readonly from: string; readonly until: string | null } | null;

const ORDER_107_FROM = '2025-12-25';
/** Minor is criticism or a fine below the province's amount, and nothing else; serious is what shuts, bars or takes away. */
const NEVER_EARLY_AND_SERIOUS = [
  'SUSPEND_OPERATION',
  'RESTRICT_OPERATION',
  'RESTRICT_EMPLOYMENT',
  'REVOKE_LICENCE',
  'REVOKE_BUSINESS_LICENCE',
  'ORDER_CLOSURE',
];
const PUBLIC_KINDS = [
  ...NEVER_EARLY_AND_SERIOUS,
  'CRITICISM',
  'FINE',
  'CONFISCATION',
  'SUSPEND_LICENCE',
  'DOWNGRADE',
  'SUSPEND_OR_REVOKE',
];
const BANS = ['RESTRICT_OPERATION', 'RESTRICT_EMPLOYMENT'];
const SUMMARY = /当场|当罚|当处|简易|简罚|简处/u;

/**
 * The term of a penalty (Order 45 Arts. 2, 11–14; Order 107; docs/decisions/0004, 0010), from its stored facts alone, on `day`.
 * @param lowBelow a fine below so many fen is low, for this party
 * @example retoldPenalty(record, 10_000_000, '2026-11-24') // { from: '2026-05-20', until: '2027-05-20' }
 */
export function retoldPenalty(record: RecordOf<'penalty'>, lowBelow: number, day: string): RetoldTerm {
  const { body, state } = record;
  const { withdrawnOn, stoppedOn } = state;
  const isSummary =
    body.procedure === 'summary' ||
    [body.documentNumber, body.penaltyContent, body.penaltyBasis].some((text, place) =>
      (place === 0 ? SUMMARY : /当场(?:行政)?处罚|当场作出|当场收缴|简易程序/u).test(text ?? ''),
    );
  if (isSummary || body.decisionStatus === 'disputed') return null;
  if (body.decisionStatus === 'revoked' && (withdrawnOn === undefined || withdrawnOn > day)) return null;
  const kinds = body.penaltyKinds.filter((kind) => PUBLIC_KINDS.includes(kind));
  const isKnown = body.penaltyKinds.every(
    (kind) => PUBLIC_KINDS.includes(kind) || kind === 'WARNING' || kind === 'OTHER',
  );
  if (kinds.length === 0 || !isKnown) return null;

  const stated = retoldStart({ ...record, earlierVersions: [] }, body, 'decidedOn', 'publishedOn').on;
  if (body.decidedOn > stated) return null;
  const from = retoldStart(record, body, 'decidedOn', 'publishedOn').on;
  const isLow = body.fineAmount === null || body.fineAmount < lowBelow;
  const isMinor = kinds.every((kind) => kind === 'CRITICISM' || (kind === 'FINE' && isLow));
  const isSerious = kinds.some((kind) => NEVER_EARLY_AND_SERIOUS.includes(kind));
  const source = body.publicityEndsOn === 'long-term' ? null : body.publicityEndsOn;
  const until = earliest(
    endUnderOrder45(body, kinds, from, isMinor),
    endUnderOrder107(from, isMinor, isSerious),
    source,
    withdrawnOn,
    stoppedOn,
  );
  return until !== null && until <= from ? null : { from, until };
}

/** Order 45 Art. 13: three months, else three years, longer while a statutory ban runs; for what was public while it was in force. */
function endUnderOrder45(
  { validUntil }: { validUntil: string | null },
  kinds: readonly string[],
  from: string,
  isMinor: boolean,
): string | null {
  if (from >= ORDER_107_FROM) return null;
  const end = monthsAfter(from, isMinor ? 3 : 36);
  const bansUntil = kinds.some((kind) => BANS.includes(kind)) && validUntil !== 'long-term' ? validUntil : null;
  return bansUntil !== null && bansUntil > end ? bansUntil : end;
}

/** Order 107: three months, one year, three years; it ends nothing before its own first day. */
function endUnderOrder107(from: string, isMinor: boolean, isSerious: boolean): string {
  const end = monthsAfter(from, isMinor ? 3 : isSerious ? 36 : 12);
  return end < ORDER_107_FROM ? ORDER_107_FROM : end;
}
