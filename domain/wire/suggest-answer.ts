import { z } from 'zod';
import { CalendarDateSchema } from './scalars.ts';
import { SearchItemSchema } from './search-answer.ts';

/**
 * One suggestion below the search box: an enterprise, with what tells namesakes apart. `near-code`: the typed code fails its check
 * digit, and this published enterprise bears the code that one confused character makes of it.
 */
export const SuggestionSchema = SearchItemSchema.pick({
  uscc: true,
  name: true,
  region: true,
  status: true,
  establishedYear: true,
  industry: true,
  matched: true,
  demo: true,
})
  .extend({
    kind: z.enum(['enterprise', 'near-code']).meta({
      description: 'enterprise 名称或标识含有或相近；near-code 输入的代码校验位不符，改动一个易混字符后是该主体的代码',
    }),
  })
  .meta({ id: 'Suggestion' });

/** See {@link SuggestionSchema}. */
export type Suggestion = z.infer<typeof SuggestionSchema>;

/** Suggestions for what was typed so far, the best first, at most eight. A help, never an answer: whoever needs all asks for a search. */
export const SuggestAnswerSchema = z
  .object({
    items: z.array(SuggestionSchema),
    engine: z.string().meta({ description: '作答的检索引擎' }),
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'SuggestAnswer' });

/** See {@link SuggestAnswerSchema}. */
export type SuggestAnswer = z.infer<typeof SuggestAnswerSchema>;
