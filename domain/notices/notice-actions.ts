import type { NoticeStage } from './notice-life.ts';
import type { StaffRole } from './staff-role.ts';

/** One row of the table of what may be done with a notice. */
export type NoticeActionRow = {
  /** Stages in which it may be done. */
  readonly from: readonly NoticeStage[];
  /** Whether there must be a public (or scheduled) version, or must not; null: either. */
  readonly isPublic: boolean | null;
  /** The stage afterwards; null: it stays. */
  readonly to: NoticeStage | null;
  readonly roles: readonly StaffRole[];
  /** The actor must not be one of the authors (two people). */
  readonly notByAuthor: boolean;
  /** Only within the actor's own unit; a person of the whole bureau has every unit. */
  readonly ownUnit: boolean;
  /** A reason must be given, and is kept in the log. */
  readonly needsReason: boolean;
  /** Blocking findings of the lint forbid it; `reviewed`: the others need a reason each. */
  readonly lint: 'none' | 'blocking' | 'reviewed';
};

/**
 * The one table of transitions: what is not in it is refused. draft → in review → returned or approved → scheduled → published →
 * withdrawn. A correction is a new draft of a published notice and goes the whole way again; the version before it stays public until then.
 */
export const NOTICE_ACTIONS = {
  edit: {
    from: ['draft', 'returned'],
    isPublic: null,
    to: null,
    roles: ['author'],
    notByAuthor: false,
    ownUnit: true,
    needsReason: false,
    lint: 'none',
  },
  discard: {
    from: ['draft', 'returned'],
    isPublic: false,
    to: 'discarded',
    roles: ['author'],
    notByAuthor: false,
    ownUnit: true,
    needsReason: true,
    lint: 'none',
  },
  submit: {
    from: ['draft', 'returned'],
    isPublic: null,
    to: 'in-review',
    roles: ['author'],
    notByAuthor: false,
    ownUnit: true,
    needsReason: false,
    lint: 'blocking',
  },
  recall: {
    from: ['in-review'],
    isPublic: null,
    to: 'draft',
    roles: ['author'],
    notByAuthor: false,
    ownUnit: true,
    needsReason: false,
    lint: 'none',
  },
  return: {
    from: ['in-review', 'approved'],
    isPublic: null,
    to: 'returned',
    roles: ['reviewer'],
    notByAuthor: true,
    ownUnit: false,
    needsReason: true,
    lint: 'none',
  },
  approve: {
    from: ['in-review'],
    isPublic: null,
    to: 'approved',
    roles: ['reviewer'],
    notByAuthor: true,
    ownUnit: false,
    needsReason: false,
    lint: 'reviewed',
  },
  schedule: {
    from: ['approved'],
    isPublic: false,
    to: 'scheduled',
    roles: ['publisher'],
    notByAuthor: true,
    ownUnit: false,
    needsReason: false,
    lint: 'blocking',
  },
  unschedule: {
    from: ['scheduled'],
    isPublic: null,
    to: 'approved',
    roles: ['publisher'],
    notByAuthor: false,
    ownUnit: false,
    needsReason: true,
    lint: 'none',
  },
  publish: {
    from: ['approved', 'scheduled'],
    isPublic: null,
    to: 'published',
    roles: ['publisher'],
    notByAuthor: true,
    ownUnit: false,
    needsReason: false,
    lint: 'blocking',
  },
  correct: {
    from: ['published'],
    isPublic: true,
    to: 'draft',
    roles: ['author'],
    notByAuthor: false,
    ownUnit: true,
    needsReason: true,
    lint: 'none',
  },
  withdraw: {
    from: ['draft', 'in-review', 'returned', 'approved', 'scheduled', 'published'],
    isPublic: true,
    to: 'withdrawn',
    roles: ['publisher', 'reviewer'],
    notByAuthor: false,
    ownUnit: false,
    needsReason: true,
    lint: 'none',
  },
} as const satisfies Readonly<Record<string, NoticeActionRow>>;

/** What may be done with a notice; see {@link NOTICE_ACTIONS}. */
export type NoticeAction = keyof typeof NOTICE_ACTIONS;
