import { z } from 'zod';
import { CalendarDateSchema } from '../wire/scalars.ts';
import { AuthoritySchema } from './authority.ts';

/**
 * An administrative licence (行政许可), from the dual-publicity file (双公示) of the licensing unit.
 * Columns: domain brief 10.1 (XK_…). Natural key: decision number + licence number + USCC.
 */
export const AdminLicenceSchema = z
  .object({
    documentTitle: z.string().nullable().meta({ description: '行政许可决定文书名称' }),
    documentNumber: z.string().min(1).meta({ description: '行政许可决定文书号' }),
    licenceCategory: z.string().nullable().meta({ description: '许可类别：普通、特许、认可、核准、登记、其他' }),
    certificateName: z.string().nullable().meta({ description: '许可证书名称' }),
    licenceNumber: z.string().nullable().meta({ description: '许可编号' }),
    content: z.string().min(1).meta({ description: '许可内容' }),
    decidedOn: CalendarDateSchema.meta({ description: '许可决定日期' }),
    validFrom: CalendarDateSchema.nullable().meta({ description: '有效期自' }),
    validUntil: z
      .union([CalendarDateSchema, z.literal('long-term')])
      .nullable()
      .meta({ description: '有效期至；long-term 为长期，null 为文件未载明' }),
    licensingAuthority: AuthoritySchema.meta({ description: '许可机关' }),
    status: z.enum(['valid', 'invalid']).nullable().meta({ description: '当前状态：有效、无效；未载明为 null' }),
  })
  .meta({ id: 'AdminLicence' });

/** See {@link AdminLicenceSchema}. */
export type AdminLicence = z.infer<typeof AdminLicenceSchema>;
