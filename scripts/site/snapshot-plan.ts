import type { SnapshotEntry, SnapshotIndex } from '#domain/wire/snapshot-index.ts';
import { changedSince } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';

/** Enterprises of one stretch of a snapshot, in the order of the codes: those to read from the register, and those that stand as they were. */
export type SnapshotStretch = { codes: readonly string[]; kept: ReadonlyMap<string, SnapshotEntry> };

const STRETCH = 500;

async function codesAfter(db: Database, last: string): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT uscc FROM enterprise WHERE uscc > ?1 ORDER BY uscc LIMIT ?2')
    .bind(last, STRETCH)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/** Every enterprise of the register, to be read. */
export async function* wholeRegister(db: Database): AsyncGenerator<SnapshotStretch> {
  for (let codes = await codesAfter(db, ''); codes.length > 0; codes = await codesAfter(db, codes.at(-1) ?? '')) {
    yield { codes, kept: new Map() };
  }
}

/**
 * Every enterprise, with an earlier snapshot of the same day in hand: read again are those that the outbox names since.
 * @example for await (const { codes, kept } of changedRegister(db, index)) …
 */
export async function* changedRegister(db: Database, { seq, entries }: SnapshotIndex): AsyncGenerator<SnapshotStretch> {
  const changed = new Set((await changedSince(db, seq)).usccs);
  const standing = new Map<string, SnapshotEntry>();
  for (const entry of entries) {
    if (!changed.has(entry.uscc)) standing.set(entry.uscc, entry);
  }
  const codes = [...standing.keys(), ...changed].sort();
  for (let start = 0; start < codes.length; start += STRETCH) {
    const stretch = codes.slice(start, start + STRETCH);
    const kept = new Map<string, SnapshotEntry>();
    for (const code of stretch) {
      const entry = standing.get(code);
      if (entry !== undefined) kept.set(code, entry);
    }
    yield { codes: stretch, kept };
  }
}
