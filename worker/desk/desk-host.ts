import type { StaffAuth } from './staff-auth.ts';

/** How the desk is reached: its sign-in, and the one origin whose pages may write. */
export type DeskHost = { auth: StaffAuth; origin: string };
