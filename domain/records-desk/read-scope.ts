import { mayRead } from '../notices/may-read.ts';
import type { StaffMember } from '../notices/staff-role.ts';

// No unit has no name.
const ANY_UNIT = '';

/**
 * Whose records a person may see at the desk: those of every unit (null), of one, or of none (the answer is null). It is mayRead(), asked
 * of a whole list.
 * @example readScope({ id: 'a', roles: ['author'], unit: '执法支队' }) // { unit: '执法支队' }
 */
export function readScope(member: StaffMember): { readonly unit: string | null } | null {
  if (mayRead(member, { unit: ANY_UNIT })) return { unit: null };
  const { unit } = member;
  return unit !== null && mayRead(member, { unit }) ? { unit } : null;
}
