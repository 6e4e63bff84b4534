import { z } from 'zod';
import { CalendarDateSchema } from '../wire/scalars.ts';

/**
 * Stages of a notice. `scheduled` becomes public by itself on its day, `published` leaves by itself when its records do; both are
 * computed from the day (publish-notice.ts), so that no job has to run for either.
 */
export const NOTICE_STAGES = [
  'draft',
  'in-review',
  'returned',
  'approved',
  'scheduled',
  'published',
  'discarded',
  'withdrawn',
] as const;

/** See {@link NOTICE_STAGES}. */
export type NoticeStage = (typeof NOTICE_STAGES)[number];

/** Why a notice was withdrawn: the only words the public is told (行政处罚法 Art. 48, Order 45 Art. 11). */
export const NOTICE_WITHDRAWAL_REASONS = [
  'decision-changed',
  'decision-revoked',
  'content-wrong',
  'objection-upheld',
  'other-lawful-reason',
] as const;

/** See {@link NOTICE_WITHDRAWAL_REASONS}. */
export type NoticeWithdrawalReason = (typeof NOTICE_WITHDRAWAL_REASONS)[number];

/** From when a notice is public, and what befell it since. Days are legal days. */
export const NoticePublicitySchema = z.object({
  /** First day on which it is public. */
  publishOn: CalendarDateSchema,
  correctedOn: CalendarDateSchema.nullable(),
  withdrawnOn: CalendarDateSchema.nullable(),
  withdrawalReason: z.enum(NOTICE_WITHDRAWAL_REASONS).nullable(),
});

/** See {@link NoticePublicitySchema}. */
export type NoticePublicity = z.infer<typeof NoticePublicitySchema>;

/**
 * Where a notice stands. `stage` is that of the version being worked on; a correction goes through all stages again while the
 * version before it stays public. Ids are those of staff members.
 */
export const NoticeLifeSchema = z.object({
  stage: z.enum(NOTICE_STAGES),
  /** Who wrote any part of the version being worked on; none of them may approve or publish it. */
  authors: z.array(z.string().min(1)).min(1),
  /** The unit on whose behalf it is written. */
  unit: z.string().min(1),
  approvedBy: z.string().nullable(),
  /** Null until it is scheduled or published for the first time. */
  publicity: NoticePublicitySchema.nullable(),
});

/** See {@link NoticeLifeSchema}. */
export type NoticeLife = z.infer<typeof NoticeLifeSchema>;
