import { z } from 'zod';
import type { CalendarDate } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { MAX_MATCHED } from '#domain/wire/matching.ts';
import type { Register } from '../register.ts';
import { type Cell, ENTITY_PROPERTIES } from './entity-property.ts';

/** A data extension query of version 0.2. */
export const ExtensionQuerySchema = z.object({
  ids: z.array(z.string().max(100)).max(MAX_MATCHED, { error: `一次不得超过 ${MAX_MATCHED} 个主体。` }),
  properties: z.array(z.object({ id: z.string().max(100) })).max(50),
});

/**
 * The values of properties for enterprises, on a legal day. An enterprise that is not public, and a property that is not ours, has no value.
 * @example await extendData(register, { ids: [uscc], properties: [{ id: 'status' }] }, asOf)
 */
export async function extendData(
  register: Pick<Register, 'readMany'>,
  { ids, properties }: z.infer<typeof ExtensionQuerySchema>,
  asOf: CalendarDate,
) {
  const wanted = properties.map(({ id }) => ENTITY_PROPERTIES.find((one) => one.id === id) ?? { id, name: id });
  const codes = [...new Set(ids.map(normaliseUscc).filter(hasUsccShape))];
  const entries = codes.length === 0 ? new Map() : await register.readMany(codes, asOf);
  const rowOf = (id: string): Record<string, Cell[]> => {
    const publication = entries.get(normaliseUscc(id))?.publication;
    const profile = publication?.outcome === 'published' ? publication.profile : null;
    return Object.fromEntries(
      wanted.map((one) => [one.id, profile !== null && 'cellsOf' in one ? one.cellsOf(profile) : []]),
    );
  };
  const meta = wanted.map(({ id, name }) => ({ id, name }));
  return { meta, rows: Object.fromEntries(ids.map((id) => [id, rowOf(id)])) };
}
