import { z } from 'zod';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { CalendarDateSchema } from '#domain/wire/scalars.ts';
import { readListCursor } from '../store/list-cursor.ts';

/** Members of a query that every list knows: region, order, and for pages limit and cursor. */
export function listQuery(jurisdiction: Jurisdiction) {
  const regions = jurisdiction.regions.map((region) => region.code) as [string, ...string[]];
  return {
    region: z.enum(regions, { error: '不是本地区划代码，见 /api/v1/regions。' }).optional(),
    from: CalendarDateSchema.optional().meta({ description: '自该日起（含）', type: 'string', format: 'date' }),
    to: CalendarDateSchema.optional().meta({ description: '至该日止（含）', type: 'string', format: 'date' }),
    order: z
      .enum(['newest', 'oldest'], { error: '须为 newest 或者 oldest。' })
      .default('newest')
      .meta({ description: '由近及远、由远及近' }),
  };
}

/** Members of a query for one page of a list. */
export const PAGE_QUERY = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, { error: '须为 1 至 100 的整数。' })
    .default('20')
    .meta({ type: 'integer', minimum: 1, maximum: 100, default: 20, pattern: undefined }),
  cursor: z
    .string()
    .refine((cursor) => readListCursor(cursor) !== null, { error: '须为上一页答复 next 的原值。' })
    .optional(),
};

/** Members of a query for a whole list. */
export const DOWNLOAD_QUERY = {
  format: z
    .enum(['csv', 'json'], { error: '须为 csv 或者 json。' })
    .default('csv')
    .meta({ description: 'csv：UTF-8（带 BOM），供电子表格打开；json：{ asOf, items }' }),
};

/** The answer of a download, as the OpenAPI document describes it. */
export const DOWNLOAD_RESPONSE = {
  200: {
    description: '全部符合条件的记录，逐段发送。副本仅在 asOf 当日有效：停止公示的信息不得继续展示',
    content: { 'text/csv': { schema: z.string() }, 'application/json': { schema: z.unknown() } },
  },
};
