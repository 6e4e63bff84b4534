import { z } from 'zod';
import { CHECK_RESULT_CODES } from '../codes/check-result.ts';
import { CalendarDateSchema } from '../wire/scalars.ts';
import { AuthoritySchema } from './authority.ts';

/**
 * The result of a spot check (抽查检查: 双随机 or supervision check) of one enterprise.
 * Natural key: check number (or authority + date + plan) + USCC. Source: 食品生产经营监督检查管理办法 Art. 39.
 */
export const SpotCheckSchema = z
  .object({
    checkNumber: z.string().nullable().meta({ description: '检查编号' }),
    planName: z.string().nullable().meta({ description: '抽查计划或任务名称' }),
    checkKind: z.string().nullable().meta({ description: '检查类型，原文，如 双随机抽查、日常监督检查' }),
    checkedOn: CalendarDateSchema.meta({ description: '检查日期' }),
    items: z.string().nullable().meta({ description: '检查事项' }),
    results: z.array(z.enum(CHECK_RESULT_CODES)).min(1).meta({ description: '标准检查结果，可多项' }),
    resultText: z.string().min(1).meta({ description: '检查结果，文件原文' }),
    checkingAuthority: AuthoritySchema.meta({ description: '检查实施机关' }),
    penaltyDocumentNumber: z.string().nullable().meta({ description: '由本次检查引起的处罚决定书文号' }),
    publishedOn: CalendarDateSchema.nullable().meta({ description: '公示日期' }),
  })
  .meta({ id: 'SpotCheck' });

/** See {@link SpotCheckSchema}. */
export type SpotCheck = z.infer<typeof SpotCheckSchema>;
