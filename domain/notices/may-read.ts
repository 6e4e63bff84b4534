import type { NoticeLife } from './notice-life.ts';
import type { StaffMember } from './staff-role.ts';

/**
 * Whether a person may read a notice that is not public: reviewers, publishers and auditors every one, authors those of their own unit.
 * An administrator keeps accounts and reads no drafts.
 * @example mayRead({ id: 'a', roles: ['author'], unit: '宣传科' }, { unit: '信用科' }) // false
 */
export function mayRead({ roles, unit }: StaffMember, life: Pick<NoticeLife, 'unit'>): boolean {
  if (roles.some((role) => role === 'reviewer' || role === 'publisher' || role === 'auditor')) return true;
  return roles.includes('author') && (unit === null || unit === life.unit);
}
