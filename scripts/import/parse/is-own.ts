import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { isOwnAuthority } from '#domain/jurisdiction/own-authority.ts';
import type { RecordKind } from '#domain/records/index.ts';
import { remember } from './remember.ts';

const ANSWERS = new WeakMap<Jurisdiction, Map<RecordKind, (name: string) => boolean>>();

/**
 * isOwnAuthority(), remembered by name: a column of a file repeats a few authorities.
 * @example isOwn('咸宁市税务局', 'penalty', xianning) // false
 */
export function isOwn(name: string, kind: RecordKind, jurisdiction: Jurisdiction): boolean {
  let byKind = ANSWERS.get(jurisdiction);
  if (byKind === undefined) {
    byKind = new Map();
    ANSWERS.set(jurisdiction, byKind);
  }
  let answer = byKind.get(kind);
  if (answer === undefined) {
    answer = remember((one) => isOwnAuthority(one, kind, jurisdiction));
    byKind.set(kind, answer);
  }
  return answer(name);
}
