import type { Context } from 'hono';
import { explainUscc, hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { AppEnv } from './host.ts';
import { isPubliclyKnown } from './is-publicly-known.ts';
import { problemOfEntry } from './missing-entry.ts';
import { occurrenceOf } from './occurrence.ts';
import { problem } from './problem.ts';
import { explainedUscc } from './uscc-problem.ts';

/**
 * The profile a typed code leads to today, or the problem that says why there is none: 400 a code that explains itself, 404, 410. A code
 * whose check digit fails is looked up before it is refused.
 * @example const found = await publishedProfile(c, typed); if (found instanceof Response) return found;
 */
export async function publishedProfile(c: Context<AppEnv>, typed: string): Promise<PublicProfile | Response> {
  const { register, asOf } = c.get('services');
  const code = normaliseUscc(typed);
  const fault = explainUscc(code);
  const entry = hasUsccShape(code) ? await register.read(code, asOf()) : null;
  if (entry?.publication.outcome === 'published') return entry.publication.profile;
  if (!isPubliclyKnown(entry) && fault.kind !== 'ok') {
    return problem('invalid-uscc', explainedUscc(typed, fault), occurrenceOf(c));
  }
  return problemOfEntry(entry, occurrenceOf(c));
}
