import { z } from 'zod';
import { CalendarDateSchema, RegisteredUsccSchema } from '#domain/wire/scalars.ts';
import { MatchSchema, SearchItemSchema } from '#domain/wire/search-answer.ts';
import { SearchFacetsSchema } from '#domain/wire/search-facets.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';

const EngineAnswerSchema = z.object({
  hits: z.array(
    z.object({
      document: z.object({
        uscc: RegisteredUsccSchema,
        name: z.string().min(1),
        formerNames: z.array(z.string()),
        identifiers: z.array(
          z.object({ on: MatchSchema.shape.on, value: z.string(), endsOn: CalendarDateSchema.nullable() }),
        ),
        address: z.string().nullable(),
        item: SearchItemSchema.omit({ matched: true }),
        nextChangeOn: CalendarDateSchema.nullable(),
      }),
      matched: MatchSchema,
    }),
  ),
  total: z.int().min(0),
  totalIsBound: z.boolean(),
  similar: z.int().min(0).default(0),
  next: z
    .string()
    .regex(/^[A-Za-z0-9_\-.=~]{1,512}$/)
    .nullable(),
  facets: SearchFacetsSchema.optional(),
});

/**
 * Says what makes an answer of a search engine unusable, or null: it must have the shape of one, hold no more rows than were asked for,
 * no enterprise twice, no row that names another enterprise than its document, and count no fewer than it shows.
 * @example refuseEngineAnswer({ hits: 'all' }, query) // 'hits: Invalid input: expected array, received string'
 */
export function refuseEngineAnswer(answer: unknown, query: Pick<EngineQuery, 'limit'>): string | null {
  const { success, data, error } = EngineAnswerSchema.safeParse(answer);
  if (!success) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an answer'}`;
  }
  const { hits, total, similar } = data;
  if (hits.length > query.limit) return `hits: ${hits.length} rows where ${query.limit} were asked for`;
  if (total + similar < hits.length) return `total: ${total + similar}, but ${hits.length} rows`;
  if (hits.some(({ document }) => document.item.uscc !== document.uscc || document.item.name !== document.name)) {
    return 'hits: a row names another enterprise than its document';
  }
  return new Set(hits.map(({ document }) => document.uscc)).size === hits.length ? null : 'hits: an enterprise twice';
}
