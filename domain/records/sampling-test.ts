import { z } from 'zod';
import { CalendarDateSchema } from '../wire/scalars.ts';

/** One failed item of a sampling test: what was measured, what was found, what the standard allows (verbatim). */
export const FailedItemSchema = z
  .object({ item: z.string().min(1), found: z.string().nullable(), limit: z.string().nullable() })
  .meta({ id: 'FailedItem' });

/**
 * The result of one food sampling test (监督抽检) as it concerns one party. The nominal producer (标称生产企业) and the
 * sampled unit (被抽样单位) are separate parties, each attached by its own code (食品安全法 Art. 118: a failed batch says
 * nothing of other batches). Natural key: sampling number (or notice + product + batch) + role + USCC.
 */
export const SamplingTestSchema = z
  .object({
    role: z
      .enum(['nominal-producer', 'sampled-unit'])
      .meta({ description: '本主体在抽检中的身份：标称生产企业、被抽样单位' }),
    otherParty: z.string().nullable().meta({ description: '另一方名称，公告原文' }),
    samplingNumber: z.string().nullable().meta({ description: '抽样编号' }),
    noticeTitle: z.string().nullable().meta({ description: '公告名称或期号' }),
    noticedOn: CalendarDateSchema.nullable().meta({ description: '公告日期' }),
    productName: z.string().min(1).meta({ description: '样品（食品）名称' }),
    specification: z.string().nullable().meta({ description: '规格型号' }),
    trademark: z.string().nullable().meta({ description: '商标' }),
    batch: z.string().nullable().meta({ description: '生产日期或批号，公告原文，如 2019-07-07(购进日期)' }),
    verdict: z.enum(['qualified', 'unqualified']).meta({ description: '检验结论：合格、不合格' }),
    failedItems: z.array(FailedItemSchema).meta({ description: '不合格项目、检验结果、标准值' }),
    laboratory: z.string().nullable().meta({ description: '检验机构' }),
    penaltyDocumentNumber: z.string().nullable().meta({ description: '由本批次引起的处罚决定书文号' }),
    noticingUnit: z.string().min(1).meta({ description: '发布公告的单位' }),
  })
  .meta({ id: 'SamplingTest' });

/** See {@link SamplingTestSchema}. */
export type SamplingTest = z.infer<typeof SamplingTestSchema>;
