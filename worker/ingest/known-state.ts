import type { Database } from '../store/database.ts';

/** An enterprise as the writer knows it: its name, whether the register says so, and its former names. */
export type KnownEnterprise = { name: string; basis: 'registration' | 'record'; formerNames: readonly string[] };

/** Where one version of a record came from. */
export type Origin = { digest: string; row: number };

/** A stored record as the writer compares with it: the current version and the origins of all versions. */
export type KnownRecord = { version: number; body: string; counterpartyName: string; origins: Origin[] };

/** What the database holds of the enterprises and records a batch touches; the writer keeps it current while it goes through the batch. */
export type KnownState = { enterprises: Map<string, KnownEnterprise>; records: Map<string, KnownRecord> };

type EnterpriseRow = { uscc: string; name: string; name_basis: 'registration' | 'record'; former_names: string };
type RecordRow = {
  id: string;
  version: number;
  body: string;
  counterparty_name: string;
  file_digest: string;
  row: number;
};
type OriginRow = { record_id: string; file_digest: string; row: number };

/** Reads what a batch needs to know, in three statements whatever its size. */
export async function readKnownState(
  db: Database,
  usccs: readonly string[],
  keys: readonly (readonly [uscc: string, id: string])[],
): Promise<KnownState> {
  const [enterprises, records, origins] = await Promise.all([
    db
      .prepare(
        'SELECT uscc, name, name_basis, former_names FROM enterprise WHERE uscc IN (SELECT value FROM json_each(?1))',
      )
      .bind(JSON.stringify(usccs))
      .all<EnterpriseRow>(),
    db
      .prepare(
        `SELECT r.id, r.version, r.body, r.counterparty_name, r.file_digest, r.row
         FROM json_each(?1) j JOIN record r ON r.uscc = j.value->>0 AND r.id = j.value->>1`,
      )
      .bind(JSON.stringify(keys))
      .all<RecordRow>(),
    db
      .prepare(
        'SELECT record_id, file_digest, row FROM json_each(?1) j JOIN record_version v ON v.record_id = j.value->>1',
      )
      .bind(JSON.stringify(keys))
      .all<OriginRow>(),
  ]);
  const state: KnownState = { enterprises: new Map(), records: new Map() };
  for (const { uscc, name, name_basis: basis, former_names: formerNames } of enterprises.results) {
    state.enterprises.set(uscc, { name, basis, formerNames: JSON.parse(formerNames) as string[] });
  }
  for (const { id, version, body, counterparty_name: counterpartyName, file_digest: digest, row } of records.results) {
    state.records.set(id, { version, body, counterpartyName, origins: [{ digest, row }] });
  }
  for (const { record_id: id, file_digest: digest, row } of origins.results)
    state.records.get(id)?.origins.push({ digest, row });
  return state;
}
