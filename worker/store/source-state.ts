import type { SourceState } from '#domain/enterprise.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import type { Database } from './database.ts';

/**
 * The state of every source, one entry for each kind of record: units that have sent it and when one last did. A kind that was never
 * received says so (`receivedAt: null`), so that its absence is never shown as "none".
 */
export async function readSourceStates(db: Database): Promise<SourceState[]> {
  const { results } = await db
    .prepare('SELECT kind, unit, received_at FROM source_state ORDER BY unit')
    .all<{ kind: string; unit: string; received_at: string }>();
  return RECORD_KINDS.map((kind) => {
    const rows = results.filter((row) => row.kind === kind);
    const latest =
      rows
        .map((row) => row.received_at)
        .sort()
        .at(-1) ?? null;
    return { kind, receivedAt: latest, units: rows.map((row) => row.unit) };
  });
}
