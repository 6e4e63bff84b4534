import { z } from 'zod';
import { ENTITY_KIND_CODES } from '../codes/entity-kind.ts';
import { REGISTRATION_STATUS_CODES } from '../codes/registration-status.ts';
import { CalendarDateSchema } from '../wire/scalars.ts';

/**
 * Registration facts of a business entity (市场主体登记), from the enterprise list of the registration authority.
 * Source: 市场主体登记管理条例; 企业信息公示暂行条例 Art. 6.
 */
export const RegistrationSchema = z
  .object({
    name: z.string().min(1).meta({ description: '名称' }),
    formerNames: z.array(z.string().min(1)).meta({ description: '曾用名，由近及远' }),
    registrationNumber: z.string().nullable().meta({ description: '注册号（15 位，旧）' }),
    entityKind: z.enum(ENTITY_KIND_CODES).meta({ description: '经营主体种类' }),
    entityTypeText: z.string().nullable().meta({ description: '企业类型，登记原文' }),
    registrationStatus: z
      .enum(REGISTRATION_STATUS_CODES)
      .nullable()
      .meta({ description: '登记状态；文件未载明或不识别时为 null' }),
    legalRepresentative: z.string().nullable().meta({ description: '法定代表人、负责人或经营者' }),
    registeredAddress: z.string().nullable().meta({ description: '住所或经营场所' }),
    registeredCapital: z.string().nullable().meta({ description: '注册资本，登记原文' }),
    industry: z.string().nullable().meta({ description: '行业' }),
    businessScope: z.string().nullable().meta({ description: '经营范围' }),
    establishedOn: CalendarDateSchema.nullable().meta({ description: '成立日期' }),
    approvedOn: CalendarDateSchema.nullable().meta({ description: '核准日期' }),
    registrationAuthority: z.string().nullable().meta({ description: '登记机关' }),
    region: z.string().nullable().meta({ description: '所属县（市、区）代码，见地区文件；不能确定时为 null' }),
  })
  .meta({ id: 'Registration' });

/** See {@link RegistrationSchema}. */
export type Registration = z.infer<typeof RegistrationSchema>;
