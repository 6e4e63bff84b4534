import { z } from 'zod';
import { MAX_WATCHED } from '../watchlist/watch-limits.ts';
import { ChangeEventSchema } from './change-feed.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';
import { WatchWebhookSchema } from './watch-webhook.ts';

const code = z.string().max(40, { error: '不得超过 40 字。' });

const state = z.enum(['published', 'ended', 'unknown']).meta({
  description:
    'published 有公示信息；ended 公示信息已依法停止公示；unknown 本系统没有，不表示不存在，以后出现时会列入变化',
});

/** Codes to be watched, as typed: full-width, small letters, spaces and hyphens are understood. */
export const WatchCodesSchema = z
  .object({
    codes: z
      .array(code)
      .min(1, { error: '至少一个。' })
      .max(MAX_WATCHED, { error: `一份清单不得超过 ${MAX_WATCHED} 个。` })
      .meta({ description: '统一社会信用代码；全角、小写、空格、短横均可，重复的只计一次' }),
  })
  .meta({ id: 'WatchCodes' });

/** Codes to be added to a watchlist and taken from it. */
export const WatchCodesChangeSchema = z
  .object({
    add: z
      .array(code)
      .max(MAX_WATCHED, { error: `不得超过 ${MAX_WATCHED} 个。` })
      .default([]),
    remove: z
      .array(code)
      .max(MAX_WATCHED, { error: `不得超过 ${MAX_WATCHED} 个。` })
      .default([]),
  })
  .meta({ id: 'WatchCodesChange' });

/** A watched code and what may be said of it today. */
export const WatchedCodeSchema = z.object({ uscc: RegisteredUsccSchema, state }).meta({ id: 'WatchedCode' });

/** See {@link WatchedCodeSchema}. */
export type WatchedCode = z.infer<typeof WatchedCodeSchema>;

/** The addresses of a watchlist's feeds: whoever knows them reads the changes, and can alter nothing. */
export const WatchFeedsSchema = z
  .object({
    atom: z.string().meta({ format: 'uri' }),
    json: z.string().meta({ format: 'uri' }),
    calendar: z.string().meta({ format: 'uri', description: '停止公示和许可到期的日期（iCalendar）' }),
  })
  .meta({ id: 'WatchFeeds' });

/** See {@link WatchFeedsSchema}. */
export type WatchFeeds = z.infer<typeof WatchFeedsSchema>;

/** A watchlist that was just made. Its secret is told once and is not kept. */
export const WatchlistMadeSchema = z
  .object({
    secret: z.string().meta({ description: '清单的唯一凭据，只在此处给出，请妥善保存；遗失无法找回' }),
    page: z.string().meta({ format: 'uri', description: '清单的页面' }),
    api: z.string().meta({ format: 'uri', description: '清单的接口地址' }),
    feeds: WatchFeedsSchema,
    items: z.array(WatchedCodeSchema).meta({ description: '已列入的代码，次序与提交的相同' }),
    expiresOn: CalendarDateSchema.meta({ description: '此日前页面和接口均未打开过的，清单自动删除' }),
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'WatchlistMade' });

/** See {@link WatchlistMadeSchema}. */
export type WatchlistMade = z.infer<typeof WatchlistMadeSchema>;

/** A watched enterprise that must be looked at again, and why. */
export const WatchedChangeSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string().nullable().meta({ description: '今日公示的名称；没有公示信息的为 null' }),
    state,
    changes: z.array(ChangeEventSchema).meta({ description: '由早到晚' }),
  })
  .meta({ id: 'WatchedChange' });

/** See {@link WatchedChangeSchema}. */
export type WatchedChange = z.infer<typeof WatchedChangeSchema>;

/** A watchlist: its codes, and which of them changed since it was last marked as seen. */
export const WatchlistSchema = z
  .object({
    codes: z.array(RegisteredUsccSchema),
    changed: z.array(WatchedChangeSchema).meta({ description: '上次标记已看过以来有变化的主体；先变化的在前' }),
    upTo: z.string().meta({ description: '本次列至的位置；标记已看过时原样提交' }),
    more: z.boolean().meta({ description: '变化过多，未全部列出；标记已看过后可见其余' }),
    isExpired: z.boolean().meta({ description: '上次标记已看过距今太久，更早的变化已不保留，请逐一查看全部主体' }),
    isSettled: z.boolean().meta({ description: '是否已计入截至今日收到的全部数据和法定变化' }),
    feeds: WatchFeedsSchema,
    webhook: WatchWebhookSchema.nullable(),
    expiresOn: CalendarDateSchema,
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'Watchlist' });

/** See {@link WatchlistSchema}. */
export type Watchlist = z.infer<typeof WatchlistSchema>;

/** Up to where a watchlist was looked at; with `uscc` for that enterprise alone. */
export const WatchSeenSchema = z.object({ upTo: z.string().max(100), uscc: code.optional() }).meta({ id: 'WatchSeen' });
