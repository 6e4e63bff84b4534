import { z } from 'zod';
import { ABNORMAL_GROUND_CODES } from '../codes/abnormal-ground.ts';
import { CalendarDateSchema } from '../wire/scalars.ts';

/**
 * An entry in the list of abnormal operations (经营异常名录); for an individual business it is a flag (经营异常状态), not a listing.
 * Natural key: listing date + ground + USCC. Source: 企业经营异常名录管理暂行办法 Arts. 4, 9.
 */
export const AbnormalListingSchema = z
  .object({
    ground: z.enum(ABNORMAL_GROUND_CODES).meta({ description: '列入情形（第四条各项）' }),
    groundText: z.string().min(1).meta({ description: '列入原因，文件原文' }),
    listedOn: CalendarDateSchema.meta({ description: '列入日期' }),
    listingAuthority: z.string().min(1).meta({ description: '作出决定机关（列入）' }),
    documentNumber: z.string().nullable().meta({ description: '列入决定书文号' }),
    removedOn: CalendarDateSchema.nullable().meta({ description: '移出日期；仍在名录为 null' }),
    removalReason: z.string().nullable().meta({ description: '移出原因' }),
    removalAuthority: z.string().nullable().meta({ description: '作出决定机关（移出）' }),
  })
  .meta({ id: 'AbnormalListing' });

/** See {@link AbnormalListingSchema}. */
export type AbnormalListing = z.infer<typeof AbnormalListingSchema>;
