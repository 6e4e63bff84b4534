import { z } from 'zod';
import { CalendarDateSchema, RegisteredUsccSchema } from '../wire/scalars.ts';

/** Longest parts of an objection, in UTF-16 units. */
export const OBJECTION_LENGTHS = { statement: 2000, name: 40, contact: 80 } as const;

/** What is said to be wrong. Closed list; the handler reads the statement. */
export const OBJECTION_GROUNDS = [
  'not-us',
  'facts-wrong',
  'decision-changed',
  'term-over',
  'repair-granted',
  'personal-data',
  'other',
] as const;

/** See {@link OBJECTION_GROUNDS}. */
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

/** What an objection is about: a public record of an enterprise, or a notice. */
export const ObjectionTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), uscc: RegisteredUsccSchema, recordId: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('notice'), noticeId: z.string().min(1).max(64) }),
]);

/** See {@link ObjectionTargetSchema}. */
export type ObjectionTarget = z.infer<typeof ObjectionTargetSchema>;

/**
 * An objection (异议) as somebody writes it: what it is about, why, and how to answer. Name and contact are personal data of the writer: kept
 * apart, seen by the case handler alone, and deleted on schedule. Basis: 企业信息公示暂行条例 Art. 13, 个人信息保护法 Art. 46.
 */
export const ObjectionFilingSchema = z.strictObject({
  target: ObjectionTargetSchema,
  ground: z.enum(OBJECTION_GROUNDS),
  statement: z.string().trim().min(10).max(OBJECTION_LENGTHS.statement),
  relation: z.enum(['party', 'other']),
  name: z.string().trim().min(1).max(OBJECTION_LENGTHS.name),
  contact: z.string().trim().min(5).max(OBJECTION_LENGTHS.contact),
});

/** See {@link ObjectionFilingSchema}. */
export type ObjectionFiling = z.infer<typeof ObjectionFilingSchema>;

/** Where an objection stands. `upheld`: something was corrected or withdrawn; `rejected`: it stays; `refused`: not taken up, with a reason. */
export const OBJECTION_STAGES = ['filed', 'accepted', 'refused', 'upheld', 'rejected'] as const;

/** See {@link OBJECTION_STAGES}. */
export type ObjectionStage = (typeof OBJECTION_STAGES)[number];

/** What whoever has the receipt may know: the stage, its days and the answer. No personal data. */
export const ObjectionStatusSchema = z
  .object({
    stage: z.enum(OBJECTION_STAGES),
    filedOn: CalendarDateSchema,
    acceptedOn: CalendarDateSchema.nullable(),
    /** The day by which an answer is due; null: working days of that year are not known yet. */
    answerDueOn: CalendarDateSchema.nullable(),
    answeredOn: CalendarDateSchema.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'ObjectionStatus' });

/** See {@link ObjectionStatusSchema}. */
export type ObjectionStatus = z.infer<typeof ObjectionStatusSchema>;
