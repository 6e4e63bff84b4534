import type { RecordStates } from '#domain/wire/profile-extract.ts';

/** What became of the records of an extract since; ids in the order of the extract. */
export type SinceThen = { ended: string[]; changed: string[]; unknown: string[] };

/**
 * Compares the records of an extract with what the portal says of them today.
 * @example compareStates({ r1: 'ab…' }, states).ended // ['r1'] if it is no longer public
 */
export function compareStates(digests: Readonly<Record<string, string>>, { items }: RecordStates): SinceThen {
  const states = new Map(items.map((item) => [item.id, item]));
  const since: SinceThen = { ended: [], changed: [], unknown: [] };
  for (const [id, digest] of Object.entries(digests)) {
    const now = states.get(id);
    if (now?.state === 'ended') since.ended.push(id);
    else if (now?.state !== 'published') since.unknown.push(id);
    else if (now.digest !== digest) since.changed.push(id);
  }
  return since;
}
