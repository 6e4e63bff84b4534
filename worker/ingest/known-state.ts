import type { Database } from '../store/database.ts';

/** An enterprise as the writer knows it: its name, whether the register says so, and its former names. */
export type KnownEnterprise = { name: string; basis: 'registration' | 'record'; formerNames: readonly string[] };

/** Where one version of a record came from. */
export type Origin = { digest: string; row: number };

/** A stored record as the writer compares with it: the current version and the origins of all versions. */
export type KnownRecord = { version: number; body: string; counterpartyName: string; origins: Origin[] };

/** What the database holds of the enterprises and records a batch touches; the writer keeps it current while it goes through the batch. */
export type KnownState = { enterprises: Map<string, KnownEnterprise>; records: Map<string, KnownRecord> };

type EnterpriseRow = { uscc: string; name: string; name_basis: 'registration' | 'record' };
type RecordRow = {
  id: string;
  version: number;
  body: string;
  counterparty_name: string;
  file_digest: string;
  row: number;
};
type OriginRow = { record_id: string; file_digest: string; row: number };
type FormerNamesRow = { uscc: string; names: string | null };

/** Reads what a batch needs to know, in four statements whatever its size. */
export async function readKnownState(
  db: Database,
  usccs: readonly string[],
  ids: readonly string[],
): Promise<KnownState> {
  const codes = JSON.stringify(usccs);
  const keys = JSON.stringify(ids);
  const [enterprises, formerNames, records, origins] = await Promise.all([
    db
      .prepare('SELECT uscc, name, name_basis FROM enterprise WHERE uscc IN (SELECT value FROM json_each(?1))')
      .bind(codes)
      .all<EnterpriseRow>(),
    db
      .prepare(
        `SELECT uscc, body->>'$.formerNames' AS names FROM record
         WHERE uscc IN (SELECT value FROM json_each(?1)) AND kind = 'registration'`,
      )
      .bind(codes)
      .all<FormerNamesRow>(),
    db
      .prepare(
        'SELECT id, version, body, counterparty_name, file_digest, row FROM record WHERE id IN (SELECT value FROM json_each(?1))',
      )
      .bind(keys)
      .all<RecordRow>(),
    db
      .prepare(
        'SELECT record_id, file_digest, row FROM record_version WHERE record_id IN (SELECT value FROM json_each(?1))',
      )
      .bind(keys)
      .all<OriginRow>(),
  ]);
  const former = new Map(
    formerNames.results.map(({ uscc, names }) => [uscc, names === null ? [] : (JSON.parse(names) as string[])]),
  );
  const state: KnownState = { enterprises: new Map(), records: new Map() };
  for (const { uscc, name, name_basis: basis } of enterprises.results) {
    state.enterprises.set(uscc, { name, basis, formerNames: former.get(uscc) ?? [] });
  }
  for (const { id, version, body, counterparty_name: counterpartyName, file_digest: digest, row } of records.results) {
    state.records.set(id, { version, body, counterpartyName, origins: [{ digest, row }] });
  }
  for (const { record_id: id, file_digest: digest, row } of origins.results)
    state.records.get(id)?.origins.push({ digest, row });
  return state;
}
