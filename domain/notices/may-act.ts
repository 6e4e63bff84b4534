import { findPersonalData } from '../personal-data.ts';
import { NOTICE_ACTIONS, type NoticeAction, type NoticeActionRow } from './notice-actions.ts';
import type { NoticeLife } from './notice-life.ts';
import type { StaffMember } from './staff-role.ts';

/** Why something may not be done with a notice; each has one sentence for the desk. */
export type Refusal =
  | 'wrong-stage'
  | 'wrong-role'
  | 'own-work'
  | 'foreign-unit'
  | 'reason-missing'
  | 'reason-personal'
  | 'lint-blocking'
  | 'lint-unreviewed';

/** What the lint left open: blocking findings, and findings to be reviewed for which no reason was given. */
export type LintState = { blocking: number; unreviewed: number };

/**
 * Whether a person may do something with a notice now; the only place that decides it. An auditor may do nothing, an administrator
 * nothing with notices. Withdrawing is the one act open to the author's own publisher: taking down must never wait for a second person.
 * @returns null if it may be done, else the first reason against it
 * @example mayAct(member, 'approve', life, { reason: null, lint }) // 'own-work'
 */
export function mayAct(
  member: StaffMember,
  action: NoticeAction,
  life: Pick<NoticeLife, 'stage' | 'authors' | 'unit' | 'publicity'>,
  { reason, lint }: { reason: string | null; lint: LintState },
): Refusal | null {
  const row: NoticeActionRow = NOTICE_ACTIONS[action];
  if (!row.roles.some((role) => member.roles.includes(role))) return 'wrong-role';
  if (row.ownUnit && member.unit !== null && member.unit !== life.unit) return 'foreign-unit';
  const isPublic = life.publicity !== null && life.publicity.withdrawnOn === null;
  if (!row.from.includes(life.stage) || (row.isPublic !== null && row.isPublic !== isPublic)) return 'wrong-stage';
  if (row.notByAuthor && life.authors.includes(member.id)) return 'own-work';
  if (row.needsReason && (reason === null || reason.trim() === '')) return 'reason-missing';
  // The log keeps it for good.
  if (reason !== null && findPersonalData(reason).length > 0) return 'reason-personal';
  if (row.lint !== 'none' && lint.blocking > 0) return 'lint-blocking';
  if (row.lint === 'reviewed' && lint.unreviewed > 0) return 'lint-unreviewed';
  return null;
}
