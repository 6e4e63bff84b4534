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

/** What was received of every kind of record, by unit: the newest file of each. */
export function toSourceStates(rows: readonly SourceStateRow[]): SourceState[] {
  return RECORD_KINDS.map((kind) => ({
    kind,
    deliveries: rows
      .filter((row) => row.kind === kind)
      .map(({ unit, received_at: receivedAt }) => ({ unit, receivedAt })),
    inDoubt: false,
  }));
}

/** The same states, but these kinds are in doubt: "none" may not be said of them. */
export function withDoubt(sources: readonly SourceState[], kinds: ReadonlySet<RecordKind>): SourceState[] {
  return sources.map((source) => (kinds.has(source.kind) ? { ...source, inDoubt: true } : source));
}

/** The state of every source now; see {@link toSourceStates}. */
export async function readSourceStates(db: Database): Promise<SourceState[]> {
  return toSourceStates((await selectSourceStates(db).all<SourceStateRow>()).results);
}

/**
 * What has been received at all: kind and unit of each source, sorted. A new one may turn "not collected" into "none found" for a
 * whole region, without any enterprise having changed.
 */
export async function collectedKinds(db: Database): Promise<string[]> {
  const { results } = await db
    .prepare("SELECT kind || ' ' || unit AS source FROM source_state ORDER BY kind, unit")
    .all<{ source: string }>();
  return results.map(({ source }) => source);
}
