import { addDays, type CalendarDate } from '../date.ts';
import type { AdminLicence } from '../records/admin-licence.ts';

/** Force of a licence on a day. `unknown`: the file does not say until when. */
export type LicenceValidity = 'valid' | 'expired' | 'invalid' | 'not-yet-valid' | 'unknown';

type ValidityFacts = Pick<AdminLicence, 'decidedOn' | 'validFrom' | 'validUntil' | 'status'>;

/**
 * Force of a licence on a day; valid on its last day. A licence the source calls invalid is invalid whatever its dates.
 * @example licenceValidity({ validUntil: '2026-11-24', … }, '2026-11-24') // 'valid', and 'expired' on the day after
 */
export function licenceValidity(body: ValidityFacts, asOf: CalendarDate): LicenceValidity {
  if (body.status === 'invalid') return 'invalid';
  if ((body.validFrom ?? body.decidedOn) > asOf) return 'not-yet-valid';
  if (body.validUntil === null) return 'unknown';
  return body.validUntil === 'long-term' || asOf <= body.validUntil ? 'valid' : 'expired';
}

/**
 * The days on which the force of a licence may change by its dates alone: its first day and the day after its last.
 * @example validityChanges(body) // ['2023-05-01', '2028-05-01']
 */
export function validityChanges(body: ValidityFacts): readonly CalendarDate[] {
  if (body.status === 'invalid') return [];
  const starts = body.validFrom ?? body.decidedOn;
  return body.validUntil === null || body.validUntil === 'long-term' ? [starts] : [starts, addDays(body.validUntil, 1)];
}
