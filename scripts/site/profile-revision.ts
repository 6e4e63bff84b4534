import { createHash } from 'node:crypto';
import type { PublicProfile } from '#domain/profile.ts';
import { legalDay } from '#worker/clock.ts';

const dayOf = (instant: string | null): string | null => (instant === null ? null : legalDay({}, Date.parse(instant)));

/**
 * A revision that changes exactly when the page of the profile must be made anew. Of the files of its sources a page tells the day alone, so
 * that a second one on the same day changes nothing; the day on which the profile was published is one of the things it says.
 * @example profileRevision(profile) // 'c0ffee…', 32 characters
 */
export function profileRevision(profile: PublicProfile): string {
  const sources = profile.sources.map(({ asOf, unitStates, ...source }) => ({
    ...source,
    day: dayOf(asOf),
    unitStates: unitStates.map(({ receivedAt, ...unit }) => ({ ...unit, day: dayOf(receivedAt) })),
  }));
  return createHash('sha256')
    .update(JSON.stringify({ ...profile, sources }))
    .digest('hex')
    .slice(0, 32);
}
