import type { CalendarDate } from '#domain/date.ts';
import {
  type Enterprise,
  type EnterpriseRecord,
  EnterpriseRecordSchema,
  type SourceState,
} from '#domain/enterprise.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { Database } from './database.ts';
import { readSourceStates } from './source-state.ts';

type RecordRow = {
  id: string;
  uscc: string;
  kind: string;
  counterparty_name: string;
  body: string;
  unit: string;
  file_digest: string;
  row: number;
  received_at: string;
  received_on: string;
  demo: number;
  state: string;
  version: number;
};
type VersionRow = { record_id: string; body: string; replaced_on: string };

const WANTED = 'IN (SELECT value FROM json_each(?1))';

/** The enterprise with this code as stored, or null when the code is not known. See {@link readEnterprises}. */
export async function readEnterprise(db: Database, uscc: string): Promise<Enterprise | null> {
  return (await readEnterprises(db, [uscc])).get(uscc) ?? null;
}

/**
 * Enterprises as stored, by code; unknown codes are absent. Every record is validated on the way out: one that does not fit its schema
 * is left out (so it can never be shown), and `onInvalid` is told its id.
 * @example (await readEnterprises(db, ['91421200MA0XN00A4C'])).get('91421200MA0XN00A4C')?.records.length
 */
export async function readEnterprises(
  db: Database,
  usccs: readonly string[],
  onInvalid: (recordId: string) => void = () => undefined,
): Promise<Map<string, Enterprise>> {
  const codes = JSON.stringify(usccs);
  const [names, records, versions, sources] = await Promise.all([
    db
      .prepare(`SELECT uscc, name FROM enterprise WHERE uscc ${WANTED}`)
      .bind(codes)
      .all<{ uscc: string; name: string }>(),
    db
      .prepare(
        `SELECT id, uscc, kind, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo, state, version
         FROM record WHERE uscc ${WANTED}`,
      )
      .bind(codes)
      .all<RecordRow>(),
    db
      .prepare(
        `SELECT v.record_id, v.body, v.replaced_on FROM record r JOIN record_version v ON v.record_id = r.id
         WHERE r.uscc ${WANTED} AND r.version > 1 ORDER BY v.record_id, v.version`,
      )
      .bind(codes)
      .all<VersionRow>(),
    readSourceStates(db),
  ]);
  const earlier = Map.groupBy(versions.results, (version) => version.record_id);
  const enterprises = new Map<string, Enterprise>();
  for (const { uscc, name } of names.results) enterprises.set(uscc, emptyEnterprise(uscc, name, sources));
  for (const row of records.results) {
    const record = toRecord(row, earlier.get(row.id) ?? []);
    if (record === null) onInvalid(row.id);
    else enterprises.get(row.uscc)?.records.push(record);
  }
  return enterprises;
}

function emptyEnterprise(uscc: string, name: string, sources: SourceState[]): Enterprise {
  return { uscc: uscc as Uscc, name, records: [], sources };
}

function toRecord(row: RecordRow, versions: readonly VersionRow[]): EnterpriseRecord | null {
  try {
    const parsed = EnterpriseRecordSchema.safeParse({
      kind: row.kind,
      id: row.id,
      body: JSON.parse(row.body),
      counterpartyName: row.counterparty_name,
      provenance: {
        unit: row.unit,
        fileDigest: row.file_digest,
        row: row.row,
        receivedAt: row.received_at,
        demo: row.demo === 1,
      },
      receivedOn: row.received_on,
      state: JSON.parse(row.state),
      earlierVersions: versions.map(({ body, replaced_on }) => ({
        replacedOn: replaced_on as CalendarDate,
        body: JSON.parse(body),
      })),
    });
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
