import type { CalendarDate } from './date.ts';
import type { PublicProfile } from './profile.ts';

/** Why a stored record is not shown although no term has ended. Closed list; staff see it, the public never does. */
export type WithheldReason =
  | 'warning-only'
  | 'summary-procedure'
  | 'penalty-kinds-unknown'
  | 'amounts-contradict'
  | 'minor-party'
  | 'natural-person'
  | 'name-mismatch'
  | 'personal-data-found'
  | 'other-department'
  | 'decision-revoked'
  | 'decision-disputed'
  | 'date-in-future'
  | 'no-rule-in-force'
  | 'licence-status-unknown'
  | 'unverified-law'
  | 'shielded'
  | 'invalid-record';

/** A record kept from the public, with its reason. */
export type WithheldRecord = { id: string; reason: WithheldReason };

/**
 * What `publish()` answers about an enterprise on a day.
 * `published`: there is a profile. `ended`: there lawfully was one and every record has ended (410). `withheld`: nothing may be shown (404).
 */
export type Publication =
  | { outcome: 'published'; profile: PublicProfile; withheld: readonly WithheldRecord[] }
  | { outcome: 'ended'; nextChangeOn: CalendarDate | null; withheld: readonly WithheldRecord[] }
  | { outcome: 'withheld'; nextChangeOn: CalendarDate | null; withheld: readonly WithheldRecord[] };
