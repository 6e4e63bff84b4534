import { isUscc } from '#domain/identifiers/uscc.ts';
import type { RegisterEntry } from './register.ts';

/** What may be said of a code: there is a profile, there lawfully was one, there is none, or it is no code at all. */
export type CodeState = 'published' | 'ended' | 'unknown' | 'malformed';

/**
 * What may be said of a code in its normal form. Withheld reads as unknown; a code whose check digit fails but which the register publishes
 * is published.
 * @example codeState('91421200MA0XN00A4C', undefined) // 'unknown'
 */
export function codeState(code: string, entry: RegisterEntry | undefined): CodeState {
  const outcome = entry?.publication.outcome;
  if (outcome === 'published' || outcome === 'ended') return outcome;
  return isUscc(code) ? 'unknown' : 'malformed';
}
