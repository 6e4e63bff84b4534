import { STAFF_ROLES, type StaffMember, type StaffRole } from '#domain/notices/staff-role.ts';
import { SIGN_ON_ID } from './sign-on.ts';
import type { StaffAuth } from './staff-auth.ts';

/** Why somebody may not work at the desk: not signed in, the account is closed, or no second factor was shown. */
export type StaffRefusal = 'not-signed-in' | 'account-closed' | 'second-factor-needed';

/** Who is asking, with the name shown at the desk. */
export type SignedIn = StaffMember & { readonly name: string };

/**
 * The person behind a request, by the session cookie; or why there is none. Whoever came by password and has set up no second factor may do
 * nothing but that; whoever came by the sign-on has shown two factors there (sign-on.ts).
 * @example const who = await staffMemberOf(auth, c.req.raw.headers)
 */
export async function staffMemberOf(auth: StaffAuth, headers: Headers): Promise<SignedIn | StaffRefusal> {
  const session = await auth.api.getSession({ headers });
  if (session === null) return 'not-signed-in';
  const { id, name, roles, unit, active, twoFactorEnabled } = session.user;
  if (active !== true) return 'account-closed';
  if (twoFactorEnabled !== true && session.session.via !== SIGN_ON_ID) return 'second-factor-needed';
  return { id, name, roles: readRoles(roles), unit: unit ?? null };
}

/**
 * The roles in a list parted by commas; words that are no role are left out.
 * @example readRoles('author,reviewer') // ['author', 'reviewer']
 */
export function readRoles(text: string): StaffRole[] {
  const words = new Set(text.split(',').map((word) => word.trim()));
  return STAFF_ROLES.filter((role) => words.has(role));
}
