import { z } from 'zod';

/** The authority that made a decision, named as in the document; its own code where the file gives one. */
export const AuthoritySchema = z
  .object({
    name: z.string().min(1).meta({ description: '机关名称' }),
    uscc: z.string().nullable().meta({ description: '机关统一社会信用代码；文件未载明时为 null' }),
  })
  .meta({ id: 'Authority' });

/** See {@link AuthoritySchema}. */
export type Authority = z.infer<typeof AuthoritySchema>;
