import type { Database } from '../store/database.ts';
import type { StaffAuth } from './staff-auth.ts';

/**
 * How the desk is reached: its sign-in, where tries to sign in are counted, what the button of the government's sign-on says (null: there is
 * none), the one origin whose pages may write, and the secret that signs.
 */
export type DeskHost = {
  auth: StaffAuth;
  counts: Database;
  signOnName: string | null;
  origin: string;
  secret: string;
};
