import { z } from 'zod';
import { RECORD_KINDS } from '../records/index.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';

/** What happens to a published record on a day ahead. */
export const CALENDAR_DAY_KINDS = ['publicity-ends', 'repair-opens', 'licence-ends'] as const;

/** Kind of a day ahead. */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

const FeedItemSchema = z
  .object({
    id: z.string().meta({ description: '不变的编号：同一记录的同一种日期，日期更正后编号不变' }),
    url: z.url().meta({ description: '公示页面中该记录的地址' }),
    title: z.string(),
    content_text: z.string(),
    tags: z.array(z.string()),
    _jianxin: z.object({
      kind: z.enum(CALENDAR_DAY_KINDS).meta({
        description:
          'publicity-ends 自该日零时起停止公示；repair-opens 自该日起可以申请信用修复；licence-ends 许可有效期的最后一日',
      }),
      day: CalendarDateSchema,
      recordId: z.string(),
      recordKind: z.enum(RECORD_KINDS),
    }),
  })
  .meta({ id: 'CalendarFeedItem' });

/** The days ahead of one enterprise as a JSON Feed 1.1 (jsonfeed.org), earliest first; it holds nothing the profile does not show. */
export const CalendarFeedSchema = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    description: z.string(),
    language: z.literal('zh-CN'),
    items: z.array(FeedItemSchema).meta({ description: '今日及以后的日期，由近及远' }),
    _jianxin: z.object({
      uscc: RegisteredUsccSchema,
      asOf: CalendarDateSchema,
      demo: z.boolean().meta({ description: '示例数据' }),
    }),
  })
  .meta({ id: 'CalendarFeed' });

/** See {@link CalendarFeedSchema}. */
export type CalendarFeed = z.infer<typeof CalendarFeedSchema>;
