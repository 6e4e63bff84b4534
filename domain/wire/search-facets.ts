import { z } from 'zod';
import { KEY_FIELD_CODES } from '../codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '../codes/registration-status.ts';
import { FactCountsSchema } from '../profile.ts';

const counts = <Value extends z.ZodType>(value: Value, description: string) =>
  z.array(z.object({ value, count: z.int().positive() })).meta({ description });

/** Most industries told; the registers hold thousands. */
export const MOST_INDUSTRIES = 20;

/**
 * How many enterprises of an answer bear each value by which it can be narrowed, the most first; values that none bears are absent.
 * Counted from what is public on the legal day of the answer, over the enterprises that hold the text, not over those only like it.
 * `isBound`: there are at least so many.
 */
export const SearchFacetsSchema = z
  .object({
    region: counts(z.string(), '所属地区代码，见 /api/v1/regions'),
    field: counts(z.enum(KEY_FIELD_CODES), '重点领域代码，见 /api/v1/key-fields'),
    status: counts(z.enum(REGISTRATION_STATUS_CODES), '登记状态'),
    fact: counts(FactCountsSchema.keyof(), '当日有公示内容的种类；一户有几种的，各计一次'),
    industry: counts(z.string(), `登记的行业，最多列 ${MOST_INDUSTRIES} 种`),
    isBound: z.boolean().meta({ description: 'true 为各数仅为下限：结果多于 1000 户，或者有的主体尚未重新计算' }),
  })
  .meta({ id: 'SearchFacets' });

/** See {@link SearchFacetsSchema}. */
export type SearchFacets = z.infer<typeof SearchFacetsSchema>;
