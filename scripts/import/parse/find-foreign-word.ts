import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { remember } from './remember.ts';

const FINDERS = new WeakMap<Jurisdiction, (authority: string) => string | null>();

/**
 * The word of another department in the name of an authority (税务, 公安 …), whose facts the jurisdiction may not publish; null if none.
 * @example findForeignWord('国家税务总局咸宁市税务局', xianning) // '税务'
 */
export function findForeignWord(authority: string, jurisdiction: Jurisdiction): string | null {
  let find = FINDERS.get(jurisdiction);
  if (find === undefined) {
    find = remember((name) => jurisdiction.foreignAuthorityWords.find((word) => name.includes(word)) ?? null);
    FINDERS.set(jurisdiction, find);
  }
  return find(authority);
}
