import { KEY_FIELDS, type KeyField, type KeySubfield } from '../codes/key-field.ts';
import { addDays, type CalendarDate } from '../date.ts';
import type { PublicProfile, PublicRecordOf } from '../profile.ts';
import { keySubfieldOf } from './key-field.ts';

/** Why an enterprise left: its licence ran out, its source calls the licence invalid (吊销、撤销、注销), or the holder has dissolved. */
export type KeyFieldExit = 'licence-expired' | 'licence-invalid' | 'holder-dissolved';

/**
 * One unbroken stay in a sub-field of the register. `left` null: it is there now. `isLearned`: the file does not say on which day the
 * licence or its holder ended, so the day is the one on which this system learned of it.
 */
export type KeyFieldPeriod = {
  readonly field: KeyField;
  readonly subfield: KeySubfield;
  readonly licenceIds: readonly string[];
  readonly enteredOn: CalendarDate;
  readonly left: { readonly on: CalendarDate; readonly reason: KeyFieldExit; readonly isLearned: boolean } | null;
};

type Stay = Pick<KeyFieldPeriod, 'licenceIds' | 'enteredOn' | 'left'>;
type Licence = PublicRecordOf<'licence'>;

const DISSOLVED: ReadonlySet<unknown> = new Set(['DEREGISTERED', 'REVOKED', 'CANCELLED']);

/**
 * Every stay of an enterprise in the key-field register, by sub-field in the order of KEY_FIELDS, then by day. Made from published
 * licences alone: what may no longer be shown proves nothing in public. Stays that touch (a licence renewed in time) are one.
 * Those not left are exactly the memberships of `profile.keyFields`.
 * @example keyFieldPeriods(profile) // [{ subfield: 'catering', enteredOn: '2021-05-10', left: { on: '2026-05-10', reason: 'licence-expired', … } }]
 */
export function keyFieldPeriods(profile: Pick<PublicProfile, 'records' | 'asOf'>): KeyFieldPeriod[] {
  const dissolvedOn = dissolutionOf(profile);
  const stays = new Map<KeySubfield, Stay[]>();
  for (const record of profile.records) {
    if (record.kind !== 'licence') continue;
    const subfield = keySubfieldOf(record.body);
    const stay = subfield === null ? null : cut(stayOf(record, profile.asOf), dissolvedOn);
    if (subfield !== null && stay !== null) stays.set(subfield, [...(stays.get(subfield) ?? []), stay]);
  }
  return KEY_FIELDS.flatMap(({ code, subfields }) =>
    subfields.flatMap((subfield) =>
      mergeStays(stays.get(subfield.code) ?? []).map((stay) => ({ field: code, subfield: subfield.code, ...stay })),
    ),
  );
}

/**
 * Since when an enterprise has been in a field without a break, whichever of its sub-fields it was in; null if it is not there now.
 * @example keyFieldSince(periods, 'food') // '2021-05-10'
 */
export function keyFieldSince(periods: readonly KeyFieldPeriod[], field: KeyField): CalendarDate | null {
  const stays = mergeStays(periods.filter((period) => period.field === field));
  return stays.find(({ left }) => left === null)?.enteredOn ?? null;
}

function stayOf(licence: Licence, asOf: CalendarDate): Stay | null {
  const { validFrom, decidedOn, validUntil, status } = licence.body;
  const enteredOn = validFrom ?? decidedOn;
  if (enteredOn > asOf || (validUntil === null && status !== 'invalid')) return null;
  const stay: Stay = { licenceIds: [licence.id], enteredOn, left: null };
  const ranOutOn = validUntil === null || validUntil === 'long-term' ? null : addDays(validUntil, 1);
  const ranOut =
    ranOutOn !== null && ranOutOn <= asOf
      ? { on: ranOutOn, reason: 'licence-expired' as const, isLearned: false }
      : null;
  if (status !== 'invalid') return { ...stay, left: ranOut };
  const on = learnedOn(licence, 'status', (value) => value === 'invalid', asOf);
  if (ranOut !== null && ranOut.on <= on) return { ...stay, left: ranOut };
  return on <= enteredOn ? null : { ...stay, left: { on, reason: 'licence-invalid', isLearned: true } };
}

function cut(stay: Stay | null, dissolvedOn: CalendarDate | null): Stay | null {
  if (stay === null || dissolvedOn === null || (stay.left !== null && stay.left.on <= dissolvedOn)) return stay;
  if (dissolvedOn <= stay.enteredOn) return null;
  return { ...stay, left: { on: dissolvedOn, reason: 'holder-dissolved', isLearned: true } };
}

function dissolutionOf({ records, asOf }: Pick<PublicProfile, 'records' | 'asOf'>): CalendarDate | null {
  const registration = records.find((record) => record.kind === 'registration');
  if (registration === undefined || !DISSOLVED.has(registration.body.registrationStatus)) return null;
  return learnedOn(registration, 'registrationStatus', (value) => DISSOLVED.has(value), asOf);
}

/** The day on which a correction last brought a member to such a value, else the first receipt; no later than `asOf`. */
function learnedOn(
  { corrections, source }: Pick<Licence, 'corrections' | 'source'>,
  member: string,
  isSuch: (value: unknown) => boolean,
  asOf: CalendarDate,
): CalendarDate {
  const such = corrections.findLast(({ changes }) =>
    changes.some((change) => change.member === member && isSuch(change.after) && !isSuch(change.before)),
  );
  const on = such?.correctedOn ?? source.receivedOn;
  return on > asOf ? asOf : on;
}

function mergeStays(stays: readonly Stay[]): Stay[] {
  const merged: Stay[] = [];
  for (const { licenceIds, enteredOn, left } of stays.toSorted((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || (last.left !== null && last.left.on < enteredOn)) {
      merged.push({ licenceIds, enteredOn, left });
      continue;
    }
    const ends = last.left === null || left === null ? null : left.on > last.left.on ? left : last.left;
    merged[merged.length - 1] = { ...last, licenceIds: [...last.licenceIds, ...licenceIds], left: ends };
  }
  return merged;
}
