import { createHash } from 'node:crypto';
import type { PublicProfile } from '#domain/profile.ts';

/**
 * A revision that changes exactly when the page of the profile must be made anew. The day on which it was published, and when its sources
 * last sent a file, do not change what the page says of the enterprise: a page that still holds is kept, with the day to which it was made.
 * @example profileRevision(profile) // 'c0ffee…', 32 characters
 */
export function profileRevision(profile: PublicProfile): string {
  const sources = profile.sources.map(({ asOf, unitStates, ...source }) => ({
    ...source,
    unitStates: unitStates.map(({ unit, receivedAt, late }) => ({ unit, late, isReceived: receivedAt !== null })),
  }));
  const { asOf, sourcesChangeOn, ...lasting } = { ...profile, sources };
  return createHash('sha256').update(JSON.stringify(lasting)).digest('hex').slice(0, 32);
}
