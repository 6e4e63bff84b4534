import { z } from 'zod';
import { CalendarDateSchema } from '../wire/scalars.ts';

// Most members one correction changes, and the longest new text of one, in UTF-16 units.
const LIMITS = { members: 30, text: 4000 } as const;

/**
 * What is done to one stored record at the desk. `withdraw`: its decision was revoked, changed or void; `stop`: publicity ends early after
 * repair; `shield`: hidden while a reorganisation runs (first day included, last not; null: open); `restore` takes one of these back;
 * `correct`: members of its body get other values, as the source unit now states them. Days are legal days.
 */
export const RecordMeasureSchema = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('withdraw'), on: CalendarDateSchema }),
  z.strictObject({ measure: z.literal('stop'), on: CalendarDateSchema }),
  z.strictObject({ measure: z.literal('shield'), from: CalendarDateSchema, until: CalendarDateSchema.nullable() }),
  z.strictObject({ measure: z.literal('restore'), ends: z.enum(['withdraw', 'stop', 'shield']) }),
  z.strictObject({
    measure: z.literal('correct'),
    changes: z
      .array(
        z.strictObject({
          member: z.string().min(1).max(40),
          value: z.string().max(LIMITS.text).nullable(),
        }),
      )
      .min(1)
      .max(LIMITS.members),
  }),
]);

/** See {@link RecordMeasureSchema}. */
export type RecordMeasure = z.infer<typeof RecordMeasureSchema>;

/** The word for a measure. */
export type MeasureKind = RecordMeasure['measure'];
