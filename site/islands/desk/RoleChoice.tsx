import { STAFF_ROLES, type StaffRole } from '#domain/notices/staff-role.ts';
import { ROLES } from '#site/text/zh-CN-desk.ts';
import { STAFF } from '#site/text/zh-CN-desk-office.ts';

/** Roles to be ticked; each has the name `role-<code>` in its form. */
export function RoleChoice({ chosen }: { chosen: readonly StaffRole[] }) {
  return (
    <fieldset>
      <legend>{STAFF.roles}</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role} className="choice">
          <input type="checkbox" name={`role-${role}`} defaultChecked={chosen.includes(role)} />
          <span>
            <b>{ROLES[role]}</b>　{STAFF.roleSays[role]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
