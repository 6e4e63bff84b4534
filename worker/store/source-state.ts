import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { SourceState } from '#domain/enterprise.ts';
import { RECORD_KINDS, type RecordKind } from '#domain/records/index.ts';
import type { Database } from './database.ts';

/** A row of `source_state`. */
export type SourceStateRow = { kind: string; unit: string; received_at: string };

/** Reads the state of every source; the rows go to {@link toSourceStates}. */
export function selectSourceStates(db: Database): D1PreparedStatement {
  return db.prepare('SELECT kind, unit, received_at FROM source_state ORDER BY kind, unit');
}

/**
 * The state of every source, one entry for each kind of record: units that have sent it and when one last did. A kind that was never
 * received says so (`receivedAt: null`), so that its absence is never shown as "none".
 */
export function toSourceStates(rows: readonly SourceStateRow[]): SourceState[] {
  return RECORD_KINDS.map((kind) => {
    let receivedAt: string | null = null;
    const units: string[] = [];
    for (const row of rows) {
      if (row.kind !== kind) continue;
      units.push(row.unit);
      if (receivedAt === null || row.received_at > receivedAt) receivedAt = row.received_at;
    }
    return { kind, receivedAt, units };
  });
}

/** The same states, but these kinds count as never received. */
export function withoutKinds(sources: readonly SourceState[], kinds: ReadonlySet<RecordKind>): SourceState[] {
  return sources.map((source) => (kinds.has(source.kind) ? { ...source, receivedAt: null, units: [] } : source));
}

/** The state of every source now; see {@link toSourceStates}. */
export async function readSourceStates(db: Database): Promise<SourceState[]> {
  return toSourceStates((await selectSourceStates(db).all<SourceStateRow>()).results);
}

/** Kinds of record that have been received at all, sorted. */
export async function collectedKinds(db: Database): Promise<string[]> {
  const { results } = await db.prepare('SELECT DISTINCT kind FROM source_state ORDER BY kind').all<{ kind: string }>();
  return results.map(({ kind }) => kind);
}
