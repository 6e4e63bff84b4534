import type { StaffMember, StaffRole } from '../notices/staff-role.ts';
import { findPersonalData } from '../personal-data.ts';

/** Where a measure stands. `done`: approved and carried out, in one transaction. */
export const MEASURE_STAGES = ['prepared', 'done', 'refused', 'recalled'] as const;

/** See {@link MEASURE_STAGES}. */
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** One row of the table of what may be done with records at the desk. */
export type MeasureActionRow = {
  /** The stage in which it may be done; null: with the record itself, before there is a measure. */
  readonly from: MeasureStage | null;
  /** The stage afterwards; null: there is no measure. */
  readonly to: MeasureStage | null;
  readonly roles: readonly StaffRole[];
  /** Only records of the actor's own unit; a person of the whole bureau has every unit. */
  readonly ownUnit: boolean;
  /** The actor must not be who prepared it (two people, Order 45 Art. 16). */
  readonly notByPreparer: boolean;
  readonly needsReason: boolean;
};

/**
 * The one table of what may be done with a record at the desk; what is not in it is refused. Reading is mayRead() of the notices: the
 * same people, the same units. `note`: the days of a repair or of a decision that fell, for the clocks of the duties; nothing public
 * follows from it, so one person does it.
 */
export const MEASURE_ACTIONS = {
  prepare: { from: null, to: 'prepared', roles: ['author'], ownUnit: true, notByPreparer: false, needsReason: true },
  note: { from: null, to: null, roles: ['author'], ownUnit: true, notByPreparer: false, needsReason: false },
  recall: {
    from: 'prepared',
    to: 'recalled',
    roles: ['author'],
    ownUnit: true,
    notByPreparer: false,
    needsReason: false,
  },
  approve: {
    from: 'prepared',
    to: 'done',
    roles: ['reviewer'],
    ownUnit: false,
    notByPreparer: true,
    needsReason: false,
  },
  refuse: {
    from: 'prepared',
    to: 'refused',
    roles: ['reviewer'],
    ownUnit: false,
    notByPreparer: true,
    needsReason: true,
  },
} as const satisfies Readonly<Record<string, MeasureActionRow>>;

/** See {@link MEASURE_ACTIONS}. */
export type MeasureAction = keyof typeof MEASURE_ACTIONS;

/** Why something may not be done with a record or a measure; the words are those of notices. */
export type MeasureRefusal =
  | 'wrong-role'
  | 'foreign-unit'
  | 'wrong-stage'
  | 'own-work'
  | 'reason-missing'
  | 'reason-personal';

/**
 * Whether a person may do something with a record or a measure now; the only place that decides it.
 * @param on the unit that answers for the record; of a measure also its stage and who prepared it
 * @returns null if it may be done, else the first reason against it
 * @example mayMeasure(member, 'approve', { unit, stage: 'prepared', preparedBy: member.id }, null) // 'own-work'
 */
export function mayMeasure(
  member: StaffMember,
  action: MeasureAction,
  on: { readonly unit: string; readonly stage: MeasureStage | null; readonly preparedBy: string | null },
  reason: string | null,
): MeasureRefusal | null {
  const row: MeasureActionRow = MEASURE_ACTIONS[action];
  if (!row.roles.some((role) => member.roles.includes(role))) return 'wrong-role';
  if (row.ownUnit && member.unit !== null && member.unit !== on.unit) return 'foreign-unit';
  if (row.from !== on.stage) return 'wrong-stage';
  if (row.notByPreparer && on.preparedBy === member.id) return 'own-work';
  if (row.needsReason && (reason === null || reason.trim() === '')) return 'reason-missing';
  // The log keeps it for good.
  return reason !== null && findPersonalData(reason).length > 0 ? 'reason-personal' : null;
}
