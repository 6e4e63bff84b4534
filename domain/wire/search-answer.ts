import { z } from 'zod';
import { KEY_FIELD_CODES } from '../codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '../codes/registration-status.ts';
import { FactCountsSchema, RegionSchema } from '../profile.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';

/**
 * Which published property of an enterprise met the query, and whether the whole of it did. `filter`: there was no text, and the
 * enterprise meets the filters.
 */
export const MatchSchema = z
  .object({
    on: z
      .enum(['uscc', 'name', 'former-name', 'licence-number', 'document-number', 'registration-number', 'filter'])
      .meta({ description: '命中的内容；没有查询词、只按条件浏览时为 filter' }),
    exact: z.boolean().meta({ description: '仅当查询词为完整名称或完整标识时为 true' }),
  })
  .meta({ id: 'Match' });

/** See {@link MatchSchema}. */
export type Match = z.infer<typeof MatchSchema>;

/** One row of a search answer: enough to tell namesakes apart, and facts as counts. */
export const SearchItemSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string(),
    region: RegionSchema.nullable(),
    status: z.enum(REGISTRATION_STATUS_CODES).nullable(),
    establishedYear: z.int().nullable().meta({ description: '成立年份，供区分同名主体' }),
    industry: z.string().nullable(),
    keyFields: z.array(z.enum(KEY_FIELD_CODES)),
    facts: FactCountsSchema,
    matched: MatchSchema,
    demo: z.boolean(),
  })
  .meta({ id: 'SearchItem' });

/** See {@link SearchItemSchema}. */
export type SearchItem = z.infer<typeof SearchItemSchema>;

/** The answer to a search: `total` is exact unless `totalIsBound`, then it is a lower bound. `next` continues after the last row. */
export const SearchAnswerSchema = z
  .object({
    items: z.array(SearchItemSchema),
    total: z.int(),
    totalIsBound: z.boolean(),
    engine: z.string().meta({ description: '作答的检索引擎' }),
    asOf: CalendarDateSchema,
    next: z.string().nullable().meta({ description: '下一页游标；没有更多为 null' }),
  })
  .meta({ id: 'SearchAnswer' });

/** See {@link SearchAnswerSchema}. */
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;
