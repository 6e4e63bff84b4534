import type { D1Result } from '@cloudflare/workers-types';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { Database } from './database.ts';
import { type HeldKindRow, selectHeldKinds } from './held-kinds.ts';
import { SELECT_RECALLED_LAW } from './recalled-law.ts';
import { type RecordRow, toRecord, type VersionRow } from './record-row.ts';
import { type SourceStateRow, selectSourceStates, toSourceStates, withDoubt } from './source-state.ts';

type NameRow = { uscc: string; name: string };

const WANTED = 'IN (SELECT value FROM json_each(?1))';
const NAMES = `SELECT uscc, name FROM enterprise WHERE uscc ${WANTED}`;
const RECORDS = `SELECT id, uscc, kind, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo, state, version
  FROM record WHERE uscc ${WANTED}`;
const VERSIONS = `SELECT record_id, version, body, replaced_on FROM record_version
  WHERE record_id ${WANTED} ORDER BY record_id, version`;

/** The enterprise with this code as stored, or null when the code is not known. See {@link readEnterprises}. */
export async function readEnterprise(
  db: Database,
  uscc: string,
  onInvalid?: (recordId: string) => void,
): Promise<Enterprise | null> {
  return (await readEnterprises(db, [uscc], onInvalid)).get(uscc) ?? null;
}

/**
 * Enterprises as stored at one moment, by code; unknown codes are absent. Every record is validated on the way out: one that does not fit
 * its schema is left out, so it can never be shown; `onInvalid` is told its id, and the source of its kind counts as not available for
 * this enterprise, so that nobody reads "none" where there is something unreadable. So does a kind of which rows with its code are held.
 * @example (await readEnterprises(db, ['91421200MA0XN00A4C'])).get('91421200MA0XN00A4C')?.records.length
 */
export async function readEnterprises(
  db: Database,
  usccs: readonly string[],
  onInvalid: (recordId: string) => void = () => undefined,
): Promise<Map<string, Enterprise>> {
  const codes = JSON.stringify(usccs);
  const [names, records, states, held, recalled] = (await db.batch([
    db.prepare(NAMES).bind(codes),
    db.prepare(RECORDS).bind(codes),
    selectSourceStates(db),
    selectHeldKinds(db, codes),
    db.prepare(SELECT_RECALLED_LAW),
  ])) as [
    D1Result<NameRow>,
    D1Result<RecordRow>,
    D1Result<SourceStateRow>,
    D1Result<HeldKindRow>,
    D1Result<{ value: string }>,
  ];
  const sources = toSourceStates(states.results);
  // Anything but the one word that allows it refuses.
  const refusesRecalledLaw = (recalled.results[0]?.value ?? 'publish') !== 'publish';
  const earlier = await readEarlierVersions(db, records.results);
  const enterprises = new Map<string, Enterprise>();
  for (const { uscc, name } of names.results) {
    enterprises.set(uscc, { uscc: uscc as Uscc, name, records: [], sources, refusesRecalledLaw });
  }
  for (const { uscc, kind } of held.results) {
    const enterprise = enterprises.get(uscc);
    if (enterprise !== undefined) enterprise.sources = withDoubt(enterprise.sources, new Set([kind]));
  }
  for (const row of records.results) {
    const enterprise = enterprises.get(row.uscc);
    if (enterprise === undefined) continue;
    const record = toRecord(row, earlier.get(row.id) ?? []);
    if (record !== null) {
      enterprise.records.push(record);
    } else {
      onInvalid(row.id);
      enterprise.sources = withDoubt(enterprise.sources, new Set([row.kind as RecordKind]));
    }
  }
  return enterprises;
}

/** Replaced versions never change, so they may be read a moment after the records; what was replaced since is not earlier to them. */
async function readEarlierVersions(
  db: Database,
  records: readonly RecordRow[],
): Promise<ReadonlyMap<string, VersionRow[]>> {
  const current = new Map(records.filter(({ version }) => version > 1).map(({ id, version }) => [id, version]));
  if (current.size === 0) return new Map();
  const { results } = await db
    .prepare(VERSIONS)
    .bind(JSON.stringify([...current.keys()]))
    .all<VersionRow>();
  const earlier = results.filter(({ record_id, version }) => version < (current.get(record_id) ?? 0));
  return Map.groupBy(earlier, ({ record_id }) => record_id);
}
