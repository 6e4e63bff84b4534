import type { StaffRole } from '../notices/staff-role.ts';
import type { ObjectionStage } from './objection.ts';

/** One row of the table of what may be done with an objection. An answer is what the writer, and nobody else, is told. */
export type ObjectionActionRow = {
  readonly from: readonly ObjectionStage[];
  readonly to: ObjectionStage;
  readonly roles: readonly StaffRole[];
  readonly needsAnswer: boolean;
};

/** The one table of what may be done: take up, refuse with a reason, and answer one way or the other within the time of the law. */
export const OBJECTION_ACTIONS = {
  accept: { from: ['filed'], to: 'accepted', roles: ['reviewer'], needsAnswer: false },
  refuse: { from: ['filed'], to: 'refused', roles: ['reviewer'], needsAnswer: true },
  uphold: { from: ['accepted'], to: 'upheld', roles: ['reviewer'], needsAnswer: true },
  reject: { from: ['accepted'], to: 'rejected', roles: ['reviewer'], needsAnswer: true },
} as const satisfies Readonly<Record<string, ObjectionActionRow>>;

/** See {@link OBJECTION_ACTIONS}. */
export type ObjectionAction = keyof typeof OBJECTION_ACTIONS;

/**
 * Whether something may be done with an objection now.
 * @returns null if it may be done, else the first reason against it
 * @example mayHandle(['reviewer'], 'uphold', 'filed', '经核实，已更正。') // 'wrong-stage'
 */
export function mayHandle(
  roles: readonly StaffRole[],
  action: ObjectionAction,
  stage: ObjectionStage,
  answer: string | null,
): 'wrong-role' | 'wrong-stage' | 'answer-missing' | null {
  const row: ObjectionActionRow = OBJECTION_ACTIONS[action];
  if (!row.roles.some((role) => roles.includes(role))) return 'wrong-role';
  if (!row.from.includes(stage)) return 'wrong-stage';
  return row.needsAnswer && (answer === null || answer.trim() === '') ? 'answer-missing' : null;
}
