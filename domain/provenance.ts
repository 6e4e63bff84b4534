import { z } from 'zod';
import { InstantSchema } from './wire/scalars.ts';

/**
 * Where a stored record came from (谁产生、谁提供、谁负责; Order 45 Art. 16): the unit that answers for it, the file by its
 * digest, the row in it, and when it was received.
 */
export const ProvenanceSchema = z
  .object({
    unit: z.string().min(1).meta({ description: '数据来源单位' }),
    fileDigest: z.string().length(64).meta({ description: '来源文件 SHA-256' }),
    row: z.int().min(1).meta({ description: '来源文件行号' }),
    receivedAt: InstantSchema.meta({ description: '收到时间（UTC）' }),
    demo: z.boolean().meta({ description: '示例数据' }),
  })
  .meta({ id: 'Provenance' });
