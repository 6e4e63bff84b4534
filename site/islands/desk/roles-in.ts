import { STAFF_ROLES, type StaffRole } from '#domain/notices/staff-role.ts';

/** The roles ticked in a form with a RoleChoice. */
export function rolesIn(texts: Readonly<Record<string, string>>): StaffRole[] {
  return STAFF_ROLES.filter((role) => texts[`role-${role}`] === 'on');
}
