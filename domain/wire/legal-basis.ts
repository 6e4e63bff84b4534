import { z } from 'zod';

/** A provision of law on which a statement rests. `recalled` provisions were not read in the official text and are shown as unverified. */
export const LegalBasisSchema = z
  .object({
    provision: z.string().meta({ description: '条款编号，见 /rules' }),
    citation: z.string().meta({ description: '引用文本，如 《市场监督管理行政处罚信息公示规定》第十三条' }),
    confidence: z.enum(['confirmed', 'recalled']).meta({ description: 'confirmed 已核对原文；recalled 待核对' }),
  })
  .meta({ id: 'LegalBasis' });

/** See {@link LegalBasisSchema}. */
export type LegalBasis = z.infer<typeof LegalBasisSchema>;
