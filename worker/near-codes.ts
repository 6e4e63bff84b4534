import type { CalendarDate } from '#domain/date.ts';
import { explainUscc, nearUsccs, type Uscc } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { Register } from './register.ts';

/** A code near the one typed, and the published enterprise that bears it; null if the register may say nothing of it. */
export type NearCode = { uscc: Uscc; profile: PublicProfile | null };

/**
 * Codes that one confused character makes of a text that is no valid code, those of published enterprises first. Empty if the text is
 * a valid code or no code is near. Rejects if the database cannot be asked.
 * @example await findNearCodes(register, '91421200MA0XN00A4G', asOf) // [{ uscc: '91421200MA0XN00A4C', profile: {…} }]
 */
export async function findNearCodes(
  register: Pick<Register, 'readMany'>,
  text: string,
  asOf: CalendarDate,
): Promise<NearCode[]> {
  if (explainUscc(text).kind === 'ok') return [];
  const codes = nearUsccs(text);
  if (codes.length === 0) return [];
  const entries = await register.readMany(codes, asOf);
  const found = codes.map((uscc): NearCode => {
    const publication = entries.get(uscc)?.publication;
    return { uscc, profile: publication?.outcome === 'published' ? publication.profile : null };
  });
  return found.sort((a, b) => Number(a.profile === null) - Number(b.profile === null));
}
