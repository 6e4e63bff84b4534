import type { ComparedName } from './name-alignment.ts';
import { type NameAnalysis, type NameRole, takeNameApart } from './name-analysis.ts';

const ROLES: Readonly<Record<string, NameRole>> = { r: 'region', c: 'core', i: 'industry', f: 'form' };

/**
 * The roles of a name's characters as they are stored: one letter each.
 * @example packRoles(analyseName('咸宁市星星食品有限公司', places)) // 'rrrcciiffff'
 */
export function packRoles({ roles }: Pick<NameAnalysis, 'roles'>): string {
  return roles.map((role) => role.charAt(0)).join('');
}

// Few patterns of roles are all there are of most names: each is unpacked once.
const MOST_PATTERNS = 2000;
const unpacked = new Map<string, readonly NameRole[]>();

function unpackRoles(packed: string): readonly NameRole[] {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const roles = Array.from(packed, (letter) => ROLES[letter] ?? 'core');
  if (unpacked.size >= MOST_PATTERNS) unpacked.clear();
  unpacked.set(packed, roles);
  return roles;
}

/** A name of the index, ready to be compared: its folded characters and the roles stored with them. */
export function storedName(folded: string, roles: string): ComparedName {
  return { characters: Array.from(folded), roles: unpackRoles(roles) };
}

/** A name ready to be compared, taken apart now. @param places see {@link analyseName} */
export function comparedName(name: string, places: readonly string[]): ComparedName {
  const { folded, roles } = takeNameApart(name, places);
  return { characters: Array.from(folded), roles };
}
