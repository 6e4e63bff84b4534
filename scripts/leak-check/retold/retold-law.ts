import type { Enterprise, EnterpriseRecord, RecordOf } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { earliest, monthsAfter } from './retold-dates.ts';
import { type RetoldTerm, retoldPenalty } from './retold-penalty.ts';
import { retoldStart } from './retold-start.ts';

const NEGATIVE = [
  'NOT_DISCLOSED',
  'FALSE_DISCLOSURE',
  'UNREACHABLE',
  'CORRECTED',
  'UNCOOPERATIVE',
  'PENDING',
  'OTHER_VIOLATION',
];
const KNOWN_STATES = /^(?:(?:withdrawn|stopped|contradicted|objected|answered)On|shielded(?:From|Until))$/;

/**
 * Whether the law lets a stored record be seen on a day, told a second time: short, slow, without any of the rules of the house, from the
 * texts and decisions they rest on (docs/decisions/0004, 0010). Null where it does not know: a kind or a state it was not told of.
 * It asks nothing of names, authorities or personal data, so "may" means: unless something of that kind keeps it back.
 * @example retoldLaw(enterprise, record, '2026-11-24', xianning) // 'no'
 */
export function retoldLaw(
  enterprise: Enterprise,
  record: EnterpriseRecord,
  day: string,
  jurisdiction: Jurisdiction,
): 'may' | 'no' | null {
  if (day < '2021-09-01' || record.state.contradictedOn !== undefined) return 'no';
  if (!Object.keys(record.state).every((member) => KNOWN_STATES.test(member))) return null;
  const term = termOf(enterprise, record, day, jurisdiction);
  if (term === undefined) return null;
  const { withdrawnOn, stoppedOn, shieldedFrom, shieldedUntil = '9999' } = record.state;
  // Order 107: hidden for the time of a bankruptcy reorganisation.
  if (shieldedFrom !== undefined && shieldedFrom <= day && day < shieldedUntil) return 'no';
  const until = earliest(term?.until, withdrawnOn, stoppedOn);
  return term !== null && term.from <= day && (until === null || (day < until && until > term.from)) ? 'may' : 'no';
}

function termOf(
  enterprise: Enterprise,
  record: EnterpriseRecord,
  day: string,
  jurisdiction: Jurisdiction,
): RetoldTerm | undefined {
  switch (record.kind) {
    case 'registration':
      return { from: record.body.establishedOn ?? record.receivedOn, until: null };
    case 'licence':
      return licence(record.body);
    case 'penalty':
      return retoldPenalty(record, lowBelow(enterprise, jurisdiction), day);
    case 'spot-check':
      return spotCheck(record, enterprise, day, jurisdiction);
    case 'sampling-test':
      return sampling(record, enterprise, day, jurisdiction);
    case 'abnormal-listing': {
      const { listedOn, removedOn } = record.body;
      return removedOn !== null && removedOn < listedOn ? null : { from: listedOn, until: removedOn };
    }
    case 'serious-listing':
      return serious(record, enterprise, day, jurisdiction);
    default:
      return undefined;
  }
}

/** 行政许可法 Art. 40: granted licences are public, the lapsed as what they are; nothing is said of one whose force nobody knows. */
function licence({ decidedOn, validFrom, validUntil, status }: RecordOf<'licence'>['body']): RetoldTerm {
  if (status === null && validFrom === null && validUntil === null) return null;
  const isBackwards = validFrom !== null && validUntil !== null && validUntil !== 'long-term' && validUntil < validFrom;
  return isBackwards ? null : { from: decidedOn, until: null };
}

function spotCheck(
  record: RecordOf<'spot-check'>,
  enterprise: Enterprise,
  day: string,
  jurisdiction: Jurisdiction,
): RetoldTerm {
  const { checkedOn, publishedOn, results, penaltyDocumentNumber } = record.body;
  if (publishedOn !== null && publishedOn < checkedOn) return null;
  const stated = retoldStart({ ...record, earlierVersions: [] }, record.body, 'checkedOn', 'publishedOn').on;
  if (checkedOn > stated) return null;
  const { on } = retoldStart(record, record.body, 'checkedOn', 'publishedOn');
  const isBad = results.some((result) => NEGATIVE.includes(result));
  return withPenalty(on, isBad, penaltyDocumentNumber, enterprise, day, jurisdiction);
}

function sampling(
  record: RecordOf<'sampling-test'>,
  enterprise: Enterprise,
  day: string,
  jurisdiction: Jurisdiction,
): RetoldTerm {
  const { verdict, failedItems, penaltyDocumentNumber } = record.body;
  if (verdict === 'qualified' && failedItems.length > 0) return null;
  const { on, isReceipt } = retoldStart(record, record.body, null, 'noticedOn');
  if (verdict === 'unqualified' && isReceipt) return null;
  return withPenalty(on, verdict === 'unqualified', penaltyDocumentNumber, enterprise, day, jurisdiction);
}

/** A bad result: one year at most, and gone with the penalty it led to; kept back while that penalty is revoked or disputed. */
function withPenalty(
  from: string,
  isBad: boolean,
  documentNumber: string | null,
  enterprise: Enterprise,
  day: string,
  jurisdiction: Jurisdiction,
): RetoldTerm {
  const led = penaltiesOf(enterprise, documentNumber);
  const below = lowBelow(enterprise, jurisdiction);
  const isGone = led.some(
    (penalty) =>
      isSetAside(penalty.body.decisionStatus, penalty.state.withdrawnOn, day) || startedNever(penalty, below, day),
  );
  if (isGone) return null;
  const ends = led.map((penalty) => endOf(penalty, below, day));
  const until = earliest(isBad ? monthsAfter(from, 12) : null, ...ends);
  return until !== null && until <= from ? null : { from, until };
}

/** Order 44 Arts. 19, 21: three years or the longer ban, and gone with the penalty it rests on. */
function serious(
  record: RecordOf<'serious-listing'>,
  enterprise: Enterprise,
  day: string,
  jurisdiction: Jurisdiction,
): RetoldTerm {
  const { listedOn, removedOn, banEndsOn, penaltyDocumentNumber } = record.body;
  if (removedOn !== null && removedOn < listedOn) return null;
  const led = penaltiesOf(enterprise, penaltyDocumentNumber);
  const isQuashed = led.some(
    ({ body, state }) => body.decisionStatus === 'revoked' && isSetAside('revoked', state.withdrawnOn, day),
  );
  const neverStood = led.some((penalty) => startedNever(penalty, lowBelow(enterprise, jurisdiction), day));
  if (isQuashed || neverStood) return null;
  // A listing day corrected to a later one starts no new term (docs/decisions/0010, point 1).
  const first = retoldStart({ ...record, receivedOn: listedOn }, record.body, 'listedOn', 'listedOn').on;
  const full = monthsAfter(first, 36);
  const term = banEndsOn !== null && banEndsOn > full ? banEndsOn : full;
  return { from: listedOn, until: earliest(term, removedOn, ...led.map(({ state }) => state.withdrawnOn)) };
}

function isSetAside(status: string | null, withdrawnOn: string | undefined, day: string): boolean {
  return status === 'disputed' || (status === 'revoked' && (withdrawnOn === undefined || withdrawnOn > day));
}

/** A penalty withdrawn before it was ever public leaves nothing that could rest on it. */
function startedNever(penalty: RecordOf<'penalty'>, below: number, day: string): boolean {
  const { withdrawnOn, ...state } = penalty.state;
  if (withdrawnOn === undefined) return false;
  const without = retoldPenalty({ ...penalty, state }, below, day);
  return without !== null && withdrawnOn <= without.from && withdrawnOn <= (without.until ?? '9999');
}

/** When a penalty ends; one never public ends only what a withdrawal or stop ends. */
function endOf(penalty: RecordOf<'penalty'>, below: number, day: string): string | null {
  const term = retoldPenalty(penalty, below, day);
  return term === null ? earliest(penalty.state.withdrawnOn, penalty.state.stoppedOn) : term.until;
}

function penaltiesOf({ records }: Enterprise, documentNumber: string | null): RecordOf<'penalty'>[] {
  if (documentNumber === null) return [];
  const wanted = digitsAndWords(documentNumber);
  return records
    .filter((record) => record.kind === 'penalty')
    .filter(({ body }) => digitsAndWords(body.documentNumber) === wanted);
}

function digitsAndWords(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}\p{L}\d]/gu, '')
    .replaceAll('第', '');
}

/** Hubei: below 10,000 yuan for a natural person, below 100,000 for an organisation; an individual business is measured as a person. */
function lowBelow(enterprise: Enterprise, { lowAmountFine, individualBusinessAsNaturalPerson }: Jurisdiction): number {
  const registration = enterprise.records
    .filter((record) => record.kind === 'registration')
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))[0];
  const kind = registration?.body.entityKind ?? (enterprise.uscc.startsWith('92') ? 'INDIVIDUAL_BUSINESS' : null);
  const isPerson = kind === 'INDIVIDUAL_BUSINESS' && individualBusinessAsNaturalPerson;
  return isPerson ? lowAmountFine.naturalPerson : lowAmountFine.organisation;
}
