import { z } from 'zod';
import { LINT_RULES } from '#domain/notices/lint/finding.ts';
import { NoticeSchema } from '#domain/notices/notice.ts';
import { NOTICE_WITHDRAWAL_REASONS } from '#domain/notices/notice-life.ts';
import { plainNotice } from '#domain/notices/plain-notice.ts';
import { STAFF_ROLES } from '#domain/notices/staff-role.ts';
import { stripInvisible } from '#domain/text-width.ts';
import { CalendarDateSchema } from '#domain/wire/scalars.ts';

/** One line of a form, without what nobody can see: two names that look the same are the same. */
const line = (most: number) => z.string().transform(stripInvisible).pipe(z.string().trim().min(1).max(most));
const unit = line(60);
// Looked over again: what is left of a text may be too short for a notice that can be read.
const notice = NoticeSchema.transform(plainNotice).pipe(NoticeSchema);

/** Beginning a notice. Members that are not named here are refused, here and below: nobody sets a stage or an author by hand. */
export const StartBodySchema = z.strictObject({ unit, notice });

/** One act with a notice; which members an act needs, its rule says (act-on-notice.ts). */
export const ActBodySchema = z.strictObject({
  revision: z.int().min(1),
  reason: z.string().max(500).nullable().default(null),
  notice: notice.nullable().default(null),
  auto: z.boolean().default(false),
  publishOn: CalendarDateSchema.nullable().default(null),
  overrides: z
    .array(
      z.strictObject({
        rule: z.enum(LINT_RULES),
        at: z.string().max(60),
        quote: z.string().max(7000).nullable(),
        reason: z.string().max(500),
      }),
    )
    .max(200)
    .default([]),
  withdrawalReason: z.enum(NOTICE_WITHDRAWAL_REASONS).nullable().default(null),
});

/** A text to be looked over by the lint, saved or not. */
export const LintBodySchema = z.strictObject({ notice });

/** A new account; without a password its owner comes by the government's sign-on. */
export const StaffBodySchema = z.strictObject({
  name: line(40),
  email: z.string().max(320),
  password: z.string().max(200).nullable().default(null),
  roles: z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length),
  unit: unit.nullable(),
});

/** What may be changed of an account. */
export const StaffChangeBodySchema = z.strictObject({
  roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length).optional(),
  unit: unit.nullable().optional(),
  active: z.boolean().optional(),
});

/** What is done with an objection; `answer` is what its writer is told. */
export const ObjectionActBodySchema = z.strictObject({ answer: z.string().max(2000).nullable().default(null) });
