import { z } from 'zod';
import { RECORD_KINDS } from '../records/index.ts';
import { CalendarDateSchema } from './scalars.ts';

/** How many public records of a kind rest on a provision. */
export const BasisCountSchema = z
  .object({ provision: z.string(), kind: z.enum(RECORD_KINDS), records: z.int() })
  .meta({ id: 'BasisCount' });

/** See {@link BasisCountSchema}. */
export type BasisCount = z.infer<typeof BasisCountSchema>;

/** Every provision of the registry with what rests on it today. */
export const RulesAnswerSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string().meta({ description: '条款编号，见公示记录 basis[].provision' }),
        rule: z.string().meta({ description: '所规范的事项；先后相继的条款同此一项' }),
        instrument: z.string(),
        article: z.string().nullable(),
        citation: z.string(),
        from: CalendarDateSchema.meta({ description: '施行日' }),
        until: CalendarDateSchema.nullable().meta({ description: '失效前最后一日；现行有效为 null' }),
        values: z.record(z.string(), z.number()),
        confidence: z.enum(['confirmed', 'recalled']).meta({ description: 'confirmed 已核对原文；recalled 待核对' }),
        checkedOn: CalendarDateSchema.meta({ description: '最近核对日' }),
        records: z.int().meta({ description: '今日据以公示的记录条数' }),
        kinds: z.array(z.enum(RECORD_KINDS)).meta({ description: '今日据以公示的记录种类' }),
      }),
    ),
    isSettled: z.boolean().meta({ description: 'false：刚收到的数据正在更新，条数可能有出入' }),
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'RulesAnswer' });

/** See {@link RulesAnswerSchema}. */
export type RulesAnswer = z.infer<typeof RulesAnswerSchema>;
