import { z } from 'zod';
import { MEASURE_BASIS_CODES } from '#domain/records-desk/measure-basis.ts';
import { RecordMeasureSchema } from '#domain/records-desk/record-measure.ts';
import { CalendarDateSchema } from '#domain/wire/scalars.ts';

/** Preparing a measure on a record. Members that are not named here are refused: nobody sets a stage, a unit or a person by hand. */
export const MeasureBodySchema = z.strictObject({
  measure: RecordMeasureSchema,
  basis: z.enum(MEASURE_BASIS_CODES),
  reason: z.string().max(500),
});

/** Deciding a measure; `reason`: why it is refused. */
export const DecideBodySchema = z.strictObject({ reason: z.string().max(500).nullable().default(null) });

const day = CalendarDateSchema.optional();

/** The days noted about a record; members left out are not known. */
export const DaysBodySchema = z.strictObject({
  revokedOn: day,
  repairAppliedOn: day,
  repairAcceptedOn: day,
  repairDecidedOn: day,
  repairGranted: z.boolean().optional(),
});
