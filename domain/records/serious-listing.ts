import { z } from 'zod';
import { CalendarDateSchema } from '../wire/scalars.ts';

/**
 * An entry in the list of seriously illegal and dishonest entities (严重违法失信名单).
 * Natural key: listing date + USCC. Source: 市场监督管理严重违法失信名单管理办法 (Order 44).
 */
export const SeriousListingSchema = z
  .object({
    groundText: z.string().min(1).meta({ description: '列入原因，文件原文' }),
    groundArticle: z.string().nullable().meta({ description: '列入依据条款，文件原文，如 第五条第（一）项' }),
    listedOn: CalendarDateSchema.meta({ description: '列入日期' }),
    listingAuthority: z.string().min(1).meta({ description: '作出决定机关（列入）' }),
    documentNumber: z.string().nullable().meta({ description: '列入决定书文号' }),
    penaltyDocumentNumber: z.string().nullable().meta({ description: '据以列入的行政处罚决定书文号' }),
    banEndsOn: CalendarDateSchema.nullable().meta({ description: '法定限制从业或经营期限届满日，长于三年时从其期限' }),
    removedOn: CalendarDateSchema.nullable().meta({ description: '移出日期；仍在名单为 null' }),
    removalReason: z.string().nullable().meta({ description: '移出原因' }),
    removalAuthority: z.string().nullable().meta({ description: '作出决定机关（移出）' }),
  })
  .meta({ id: 'SeriousListing' });

/** See {@link SeriousListingSchema}. */
export type SeriousListing = z.infer<typeof SeriousListingSchema>;
