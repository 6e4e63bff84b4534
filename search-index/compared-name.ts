import type { ComparedName } from './name-alignment.ts';
import { analyseName, type NameAnalysis, type NameRole } from './name-analysis.ts';

const ROLES: Readonly<Record<string, NameRole>> = { r: 'region', c: 'core', i: 'industry', f: 'form' };

/**
 * The roles of a name's characters as they are stored: one letter each.
 * @example packRoles(analyseName('咸宁市星星食品有限公司', places)) // 'rrrcciiffff'
 */
export function packRoles({ roles }: Pick<NameAnalysis, 'roles'>): string {
  return roles.map((role) => role.charAt(0)).join('');
}

/** A name of the index, ready to be compared: its folded characters and the roles stored with them. */
export function storedName(folded: string, roles: string): ComparedName {
  return { characters: Array.from(folded), roles: Array.from(roles, (letter) => ROLES[letter] ?? 'core') };
}

/** A name ready to be compared, taken apart now. @param places see {@link analyseName} */
export function comparedName(name: string, places: readonly string[]): ComparedName {
  const { folded, roles } = analyseName(name, places);
  return { characters: Array.from(folded), roles };
}
