import { z } from 'zod';
import { COMMITMENT_KIND_CODES } from '../codes/commitment-kind.ts';
import { CalendarDateSchema } from '../wire/scalars.ts';
import { AuthoritySchema } from './authority.ts';

/**
 * A credit commitment (信用承诺): what was promised, to whom and by whom, whether it was kept, and what followed a breach.
 * Natural key: number of the commitment (or day + matter) + USCC. Source: the unit to which it was given (plan, task 三).
 */
export const CommitmentSchema = z
  .object({
    commitmentNumber: z.string().nullable().meta({ description: '承诺书编号' }),
    commitmentKind: z.enum(COMMITMENT_KIND_CODES).nullable().meta({ description: '承诺类型；未载明或不识别为 null' }),
    commitmentKindText: z.string().nullable().meta({ description: '承诺类型，文件原文' }),
    matter: z.string().min(1).meta({ description: '承诺事项' }),
    content: z.string().min(1).meta({ description: '承诺内容' }),
    signer: z.string().nullable().meta({ description: '承诺人；自然人的姓名隐去名' }),
    signedOn: CalendarDateSchema.meta({ description: '承诺日期' }),
    validUntil: z
      .union([CalendarDateSchema, z.literal('long-term')])
      .nullable()
      .meta({ description: '承诺有效期至；long-term 为长期，null 为未载明' }),
    receivingAuthority: AuthoritySchema.meta({ description: '承诺受理单位' }),
    fulfilment: z
      .enum(['kept', 'broken'])
      .nullable()
      .meta({ description: '履约核查结果：已履行、未履行；尚未核查为 null' }),
    checkedOn: CalendarDateSchema.nullable().meta({ description: '核查日期' }),
    breachText: z.string().nullable().meta({ description: '违诺情况' }),
    breachOn: CalendarDateSchema.nullable().meta({ description: '认定违诺日期' }),
    consequence: z.string().nullable().meta({ description: '违诺处理结果' }),
    penaltyDocumentNumber: z.string().nullable().meta({ description: '由违诺引起的处罚决定书文号' }),
  })
  .meta({ id: 'Commitment' });

/** See {@link CommitmentSchema}. */
export type Commitment = z.infer<typeof CommitmentSchema>;
