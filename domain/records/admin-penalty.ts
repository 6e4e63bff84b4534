import { z } from 'zod';
import { PENALTY_KIND_CODES } from '../codes/penalty-kind.ts';
import { CalendarDateSchema, FenSchema } from '../wire/scalars.ts';
import { AuthoritySchema } from './authority.ts';

/**
 * An administrative penalty (行政处罚), from the dual-publicity file of the deciding authority.
 * Columns: domain brief 10.2 (CF_…). Natural key: decision number + USCC. Governed by Order 45 and Order 107.
 */
export const AdminPenaltySchema = z
  .object({
    documentNumber: z.string().min(1).meta({ description: '行政处罚决定书文号' }),
    violationType: z.string().nullable().meta({ description: '违法行为类型' }),
    violationFacts: z.string().nullable().meta({ description: '违法事实' }),
    penaltyBasis: z.string().nullable().meta({ description: '处罚依据' }),
    penaltyKinds: z.array(z.enum(PENALTY_KIND_CODES)).meta({ description: '处罚类别；空数组表示文件未载明或不识别' }),
    penaltyKindsText: z.string().nullable().meta({ description: '处罚类别，文件原文' }),
    penaltyContent: z.string().nullable().meta({ description: '处罚内容' }),
    fineAmount: FenSchema.nullable().meta({ description: '罚款金额（分）；文件未载明为 null' }),
    confiscatedAmount: FenSchema.nullable().meta({ description: '没收违法所得、没收非法财物的金额（分）' }),
    affectedCertificate: z.string().nullable().meta({ description: '暂扣或吊销证照名称及编号' }),
    decidedOn: CalendarDateSchema.meta({ description: '处罚决定日期' }),
    validUntil: z
      .union([CalendarDateSchema, z.literal('long-term')])
      .nullable()
      .meta({ description: '处罚有效期' }),
    publicityEndsOn: z
      .union([CalendarDateSchema, z.literal('long-term')])
      .nullable()
      .meta({ description: '公示截止期，来源单位所填；未填由规则计算' }),
    publishedOn: CalendarDateSchema.nullable().meta({ description: '来源单位首次公示日期；未载明为 null' }),
    decidingAuthority: AuthoritySchema.meta({ description: '处罚机关' }),
    procedure: z
      .enum(['ordinary', 'summary'])
      .nullable()
      .meta({ description: '普通程序、简易程序；双公示各版均无此列，未载明为 null' }),
    decisionStatus: z
      .enum(['in-force', 'revoked', 'disputed'])
      .nullable()
      .meta({ description: '当前状态：正常、撤销、异议；未载明为 null' }),
  })
  .meta({ id: 'AdminPenalty' });

/** See {@link AdminPenaltySchema}. */
export type AdminPenalty = z.infer<typeof AdminPenaltySchema>;
