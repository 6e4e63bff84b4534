import type { RegisterEntry } from './register.ts';

/**
 * Whether the public may learn that the register knows a code: it has a profile today, or lawfully had one. A code that is stored but kept
 * back must be answered in every respect as one that never was, also where its check digit fails.
 * @example isPubliclyKnown(null) // false
 */
export function isPubliclyKnown(entry: RegisterEntry | null): boolean {
  const outcome = entry?.publication.outcome;
  return outcome === 'published' || outcome === 'ended';
}
