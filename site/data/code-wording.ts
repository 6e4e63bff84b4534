import { CHINESE, type Edition } from './edition.ts';

/** An entry of an official code list. */
type Entry = { readonly code: string; readonly wording: string };

/**
 * The official wording of a code of a list in `domain/codes`; in another language its name there, where it has one.
 * @example wordingOf(PENALTY_KINDS, 'FINE') // '罚款'
 */
export function wordingOf<List extends readonly Entry[]>(
  list: List,
  code: List[number]['code'],
  { words }: Edition = CHINESE,
): string {
  return words.CODES[code] ?? list.find((entry) => entry.code === code)?.wording ?? code;
}
