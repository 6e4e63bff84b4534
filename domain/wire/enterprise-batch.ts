import { z } from 'zod';
import { PublicProfileSchema } from '../profile.ts';
import { CalendarDateSchema } from './scalars.ts';

/** Most codes of one request. */
export const MAX_ENTERPRISES = 100;

/** Codes whose profiles are wanted: 1 to {@link MAX_ENTERPRISES}. */
export const EnterpriseBatchRequestSchema = z
  .object({
    usccs: z
      .array(z.string().max(40, { error: '代码不得超过 40 字。' }))
      .min(1, { error: '至少一个代码。' })
      .max(MAX_ENTERPRISES, { error: `一次不得超过 ${MAX_ENTERPRISES} 个代码，请分批。` })
      .meta({ description: '统一社会信用代码；全角、小写、空格、短横均可' }),
  })
  .meta({ id: 'EnterpriseBatchRequest' });

/** What one code came to, and the profile where there is one. Unknown is not "does not exist". */
export const BatchedEnterpriseSchema = z
  .object({
    asked: z.string().meta({ description: '所填代码，原样返回' }),
    outcome: z.enum(['published', 'ended', 'unknown', 'malformed']).meta({
      description:
        'published 有公示信息；ended 公示信息已依法停止公示；unknown 本系统没有，不表示其不存在或者信用良好；malformed 不符合 GB 32100',
    }),
    profile: PublicProfileSchema.nullable().meta({
      description: '仅 published：与单个查询 /api/v1/enterprises/{uscc} 的内容相同；其余为 null',
    }),
  })
  .meta({ id: 'BatchedEnterprise' });

/** See {@link BatchedEnterpriseSchema}. */
export type BatchedEnterprise = z.infer<typeof BatchedEnterpriseSchema>;

/** The answer to a batch, in its order. */
export const EnterpriseBatchSchema = z
  .object({ items: z.array(BatchedEnterpriseSchema), asOf: CalendarDateSchema })
  .meta({ id: 'EnterpriseBatch' });

/** See {@link EnterpriseBatchSchema}. */
export type EnterpriseBatch = z.infer<typeof EnterpriseBatchSchema>;
