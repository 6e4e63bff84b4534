import { z } from 'zod';
import { MAX_MATCHED, type MatchRequestItem } from '#domain/wire/matching.ts';
import { ENTITY_TYPE } from './service-manifest.ts';

const ValueSchema = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.object({ id: z.string().max(200), name: z.string().max(200).optional() }),
]);

const QuerySchema = z.object({
  query: z.string().max(1000).optional(),
  type: z.union([z.string(), z.array(z.string()).max(20)]).optional(),
  limit: z.number().optional(),
  properties: z
    .array(z.object({ pid: z.string().max(100), v: z.union([ValueSchema, z.array(ValueSchema).max(20)]) }))
    .max(20)
    .optional(),
  type_strict: z.string().optional(),
});

/** A reconciliation query batch of version 0.2, as far as it is understood here; at most {@link MAX_MATCHED} queries. */
export const QueryBatchSchema = z
  .record(z.string().max(100), QuerySchema)
  .refine((batch) => Object.keys(batch).length <= MAX_MATCHED, { error: `一批不得超过 ${MAX_MATCHED} 个查询。` });

type Query = z.infer<typeof QuerySchema>;

function givenFor({ properties = [] }: Query, ...pids: string[]): string | undefined {
  const value = properties.find(({ pid }) => pids.includes(pid))?.v;
  const first = Array.isArray(value) ? value[0] : value;
  if (first === undefined) return undefined;
  return typeof first === 'object' ? first.id : String(first);
}

/** How many candidates a query wants: 1 to 10. */
export function limitOf({ limit = 10 }: Query): number {
  return Number.isFinite(limit) ? Math.min(10, Math.max(1, Math.floor(limit))) : 10;
}

/**
 * A query as a line to be matched; null where nothing can answer it: no text and no code, a text longer than any name, or types that are not ours.
 * @example toLine({ query: '星星食品', properties: [{ pid: 'uscc', v: '91421200MA0XN00A4C' }] })
 */
export function toLine(query: Query): MatchRequestItem | null {
  const types = query.type === undefined ? [] : [query.type].flat().filter((type) => type !== '');
  if (types.length > 0 && !types.includes(ENTITY_TYPE.id)) return null;
  const name = query.query?.trim() ?? '';
  const uscc = givenFor(query, 'uscc')?.trim() ?? '';
  if ((name === '' && uscc === '') || name.length > 200 || uscc.length > 40) return null;
  const region = givenFor(query, 'region')?.slice(0, 40);
  return { name, uscc, ...(region === undefined ? {} : { region }) };
}
