import type { Desk } from '../desk/act-on-notice.ts';
import type { SignedIn } from '../desk/staff-member.ts';
import type { AppEnv } from '../host.ts';

/** What routes under `/desk/api` work with: the portal's own, who is signed in, and the desk on this request. */
export type DeskEnv = AppEnv & { Variables: AppEnv['Variables'] & { member: SignedIn; desk: Desk } };
