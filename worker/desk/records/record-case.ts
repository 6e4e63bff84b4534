import { WITHHOLDING_BASIS } from '#domain/law/withholding-basis.ts';
import { mayRead } from '#domain/notices/may-read.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import type { WithheldReason } from '#domain/publication.ts';
import type { RecordOutcome } from '#domain/publish.ts';
import type { RecordKind } from '#domain/records/index.ts';
import { correctableMembers } from '#domain/records-desk/correctable-members.ts';
import { mayMeasure } from '#domain/records-desk/measure-actions.ts';
import { MEASURE_BASIS_CODES } from '#domain/records-desk/measure-basis.ts';
import { lawOf } from '#domain/records-desk/measure-law.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import { dutiesOf } from '#domain/rules/duty-list.ts';
import type { Database } from '../../store/database.ts';
import { readEnterprise } from '../../store/read-enterprise.ts';
import { readDays } from '../../store/record-days.ts';
import { measuresOn } from '../../store/record-measures.ts';
import type { StoredState } from '../../store/record-state.ts';
import type { Desk } from '../act-on-notice.ts';
import { storedRecord } from './stored-record.ts';

/** What a record comes to today; `reason`: why it is kept back, null if it is not. */
export type RecordStanding = { outcome: RecordOutcome; reason: WithheldReason | null };

/** A record in the list of an enterprise. `title`: what identifies it, e.g. the number of the decision. */
export type RecordLine = RecordStanding & {
  recordId: string;
  kind: RecordKind;
  unit: string;
  title: string;
  state: StoredState;
};

/** One member of a record's body as text; `input`: how a correction writes it. */
export type RecordFact = { member: string; label: string; value: string | null; input: string; isNullable: boolean };

// More records of one enterprise than any has.
const MOST_RECORDS = 1000;
const LONGEST_TITLE = 80;

/**
 * The records of an enterprise that a person may see, shown to the public or not; null: there is none.
 * @example await recordsOf(desk, member, '91421200MA0XN00A4C')
 */
export async function recordsOf(
  desk: Desk,
  member: StaffMember,
  uscc: string,
): Promise<{ uscc: string; name: string; records: RecordLine[] } | null> {
  const { results } = await desk.db
    .prepare(
      `SELECT r.id, r.kind, r.unit, r.natural_key AS naturalKey, r.state, e.name FROM record r JOIN enterprise e ON e.uscc = r.uscc
       WHERE r.uscc = ?1 ORDER BY r.received_on DESC, r.id LIMIT ?2`,
    )
    .bind(uscc, MOST_RECORDS)
    .all<{ id: string; kind: RecordKind; unit: string; naturalKey: string; state: string; name: string }>();
  const mine = results.filter((row) => mayRead(member, row));
  const [first] = mine;
  if (first === undefined) return null;
  const standingOf = await standings(desk, uscc);
  const records = mine.map(({ id, kind, unit, naturalKey, state }) => {
    const line = { recordId: id, kind, unit, title: titleOf(naturalKey), state: JSON.parse(state) as StoredState };
    return { ...line, ...standingOf(id) };
  });
  return { uscc, name: first.name, records };
}

/**
 * Everything the desk knows of one record; null: there is none that this person may see.
 * @example await recordCase(desk, member, uscc, 'penalty-…')
 */
export async function recordCase(desk: Desk, member: StaffMember, uscc: string, recordId: string) {
  const { db, asOf, jurisdiction } = desk;
  const record = await storedRecord(db, uscc, recordId);
  if (record === null || !mayRead(member, record)) return null;
  const enterprise = await readEnterprise(db, uscc);
  const days = await readDays(db, [uscc]);
  const standing = (await standings(desk, uscc))(recordId);
  const duties = enterprise === null ? [] : dutiesOf(enterprise, asOf, jurisdiction, days);
  const subject = { unit: record.unit, stage: null, preparedBy: null };
  const measures: StoredMeasure[] = await measuresOn(db, uscc, recordId);
  const noted: DutyEvents = days.get(recordId) ?? {};
  return {
    ...{ uscc, recordId, kind: record.kind, unit: record.unit, name: enterprise?.name ?? record.counterpartyName },
    counterpartyName: record.counterpartyName,
    title: titleOf(await naturalKeyOf(db, uscc, recordId)),
    ...standing,
    basis: standing.reason === null ? [] : WITHHOLDING_BASIS[standing.reason].map(({ citation }) => citation),
    facts: factsOf(record.kind, record.body),
    state: JSON.parse(record.state) as StoredState,
    days: noted,
    duties: duties
      .filter((duty) => duty.recordId === recordId)
      .map(({ provision, ...duty }) => ({ ...duty, citation: provision.citation })),
    measures,
    laws: Object.fromEntries(MEASURE_BASIS_CODES.map((code) => [code, lawOf(code)])),
    may: {
      prepare: mayMeasure(member, 'prepare', subject, '理由') === null,
      note: mayMeasure(member, 'note', subject, null) === null,
    },
    asOf,
  };
}

async function standings({ register, asOf }: Desk, uscc: string): Promise<(recordId: string) => RecordStanding> {
  const entry = (await register.readMany([uscc], asOf)).get(uscc);
  return (recordId) => {
    const reason = entry?.publication.withheld.find(({ id }) => id === recordId)?.reason ?? null;
    // What is stored and yet unknown to the register does not fit its schema.
    const outcome = entry?.outcomeOf(recordId) ?? 'unknown';
    return { outcome, reason: reason ?? (outcome === 'unknown' ? 'invalid-record' : null) };
  };
}

function factsOf(kind: RecordKind, text: string): RecordFact[] {
  const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return correctableMembers(kind).map((one) => {
    const value = body[one.member] ?? null;
    return { ...one, value: value === null ? null : String(value) };
  });
}

async function naturalKeyOf(db: Database, uscc: string, recordId: string): Promise<string> {
  const sql = 'SELECT natural_key FROM record WHERE uscc = ?1 AND id = ?2';
  return (await db.prepare(sql).bind(uscc, recordId).first<string>('natural_key')) ?? '';
}

function titleOf(naturalKey: string): string {
  return naturalKey
    .split('|')
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, LONGEST_TITLE);
}
