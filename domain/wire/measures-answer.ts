import { z } from 'zod';
import { PURPOSES } from '../law/management-measures.ts';
import { PublicSourceSchema } from '../profile.ts';
import { LegalBasisSchema } from './legal-basis.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';

/** A measure the law attaches today to what is published of an enterprise. */
export const ApplicableMeasureSchema = z
  .object({
    id: z.string().meta({ description: '措施编号，稳定不变' }),
    purposes: z.array(z.enum(PURPOSES)),
    wording: z.string().meta({ description: '措施内容' }),
    basis: LegalBasisSchema,
    verified: z.boolean().meta({
      description: 'true 为已核对条文原文；false 为条文待核对原文，不得作为确定的依据，适用前须核对',
    }),
    records: z.array(z.string()).meta({ description: '据以适用的公示记录编号，见公示信息 records[].id' }),
  })
  .meta({ id: 'ApplicableMeasure' });

/** See {@link ApplicableMeasureSchema}. */
export type ApplicableMeasure = z.infer<typeof ApplicableMeasureSchema>;

/** Which lawful management measures apply to an enterprise on a day, and what cannot be said. */
export const MeasuresAnswerSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string(),
    purpose: z.enum(PURPOSES).nullable().meta({ description: '所询事项；未填为 null，列出全部事项' }),
    measures: z.array(ApplicableMeasureSchema),
    undecided: z.array(PublicSourceSchema).meta({
      description: '尚未归集齐全、可能另有措施的来源；不为空时，measures 为空不表示没有应当适用的措施',
    }),
    asOf: CalendarDateSchema,
    nextChangeOn: CalendarDateSchema.nullable().meta({ description: '仅因法定期限而可能变化的日期，届时须重新查询' }),
    demo: z.boolean().meta({ description: '示例数据' }),
    notice: z.string(),
  })
  .meta({ id: 'MeasuresAnswer' });

/** See {@link MeasuresAnswerSchema}. */
export type MeasuresAnswer = z.infer<typeof MeasuresAnswerSchema>;
