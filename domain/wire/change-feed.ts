import { z } from 'zod';
import { RECORD_KINDS } from '../records/index.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';

/** For how many days changes are kept. */
export const CHANGES_KEPT_DAYS = 90;

/** One change of what is public. It says where to look again; what was shown, and of what has ended even its kind and id, is never repeated. */
export const ChangeEventSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    change: z.enum(['published', 'updated', 'ended']).meta({
      description:
        'published 开始公示；updated 公示内容有变化（更正、异议、状态、许可到期等）；ended 停止公示，副本应当删除',
    }),
    recordId: z.string().nullable().meta({
      description:
        '记录编号；变化的是主体本身（名称、状态、地区、重点领域、是否公示），以及今日已停止公示的记录为 null',
    }),
    recordDigest: z.string().nullable().meta({
      description:
        '仅今日已停止公示的记录：其编号的 SHA-256（十六进制）。持有副本者逐一计算所存编号的摘要即可对应，其他人不能由此得知停止公示的是什么',
    }),
    recordKind: z
      .enum(RECORD_KINDS)
      .nullable()
      .meta({ description: '记录种类；主体本身的变化，以及今日已停止公示的记录为 null' }),
    why: z.enum(['ended-by-law', 'stopped']).nullable().meta({
      description:
        '仅 ended：ended-by-law 法定公示期届满；stopped 期满前停止（撤销、更正、信用修复或者其他依法情形，不作区分）',
    }),
    noticedOn: CalendarDateSchema.meta({
      description: '本系统发现变化的法定日（北京时间），不是决定或者变化本身的日期',
    }),
  })
  .meta({ id: 'ChangeEvent' });

/** See {@link ChangeEventSchema}. */
export type ChangeEvent = z.infer<typeof ChangeEventSchema>;

/** A page of changes, oldest first. `next` is always there: asked again with it, what came since follows, nothing twice and nothing left out. */
export const ChangeAnswerSchema = z
  .object({
    items: z.array(ChangeEventSchema),
    next: z.string().meta({ description: '下次查询的 since；没有新变化时与本次相同' }),
    more: z.boolean().meta({ description: '是否还有下一页' }),
    isSettled: z.boolean().meta({ description: '是否已计入截至今日收到的全部数据和法定变化；false 为正在处理' }),
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'ChangeAnswer' });

/** See {@link ChangeAnswerSchema}. */
export type ChangeAnswer = z.infer<typeof ChangeAnswerSchema>;
