import type { StaffAuth } from './staff-auth.ts';

/** How the desk is reached: its sign-in, the one origin whose pages may write, and the secret that signs. */
export type DeskHost = { auth: StaffAuth; origin: string; secret: string };
