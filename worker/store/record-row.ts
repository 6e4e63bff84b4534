import { type EnterpriseRecord, EnterpriseRecordSchema } from '#domain/enterprise.ts';

/** A row of `record` as it is read for the register. */
export type RecordRow = {
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

/** A row of `record_version` as it is read for the register. */
export type VersionRow = { record_id: string; version: number; body: string; replaced_on: string };

/**
 * The stored record behind a row, validated against the schema of its kind; null if it does not fit it.
 * @param versions its replaced versions, oldest first
 */
export function toRecord(row: RecordRow, versions: readonly VersionRow[]): EnterpriseRecord | null {
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
      earlierVersions: versions.map(({ body, replaced_on }) => ({ replacedOn: replaced_on, body: JSON.parse(body) })),
    });
    return parsed.success ? parsed.data : null;
  } catch {
    // Not even JSON.
    return null;
  }
}
