import { z } from 'zod';
import { PublicNoticeSchema } from '../notices/public-notice.ts';
import { CalendarDateSchema } from './scalars.ts';

/** A page of the notices that are public today, newest first. */
export const NoticeListSchema = z
  .object({
    items: z.array(PublicNoticeSchema),
    asOf: CalendarDateSchema,
    next: z.string().nullable().meta({ description: '下一页的 cursor；没有为 null' }),
  })
  .meta({ id: 'NoticeList' });

/** See {@link NoticeListSchema}. */
export type NoticeList = z.infer<typeof NoticeListSchema>;
