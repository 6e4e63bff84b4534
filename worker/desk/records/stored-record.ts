import type { RecordKind } from '#domain/records/index.ts';
import type { Database } from '../../store/database.ts';
import { digestText } from '../digest-text.ts';

/** A record as the desk needs to know it before anybody acts on it. `seen`: digest of all that may change of it. */
export type StoredRecord = {
  uscc: string;
  id: string;
  kind: RecordKind;
  unit: string;
  counterpartyName: string;
  body: string;
  state: string;
  demo: boolean;
  seen: string;
};

type Row = Omit<StoredRecord, 'demo' | 'seen'> & { demo: number; version: number };

/**
 * The record of an enterprise as stored, whether or not it may be shown; null: there is none.
 * @example (await storedRecord(db, uscc, 'penalty-…'))?.unit // '执法支队'
 */
export async function storedRecord(db: Database, uscc: string, id: string): Promise<StoredRecord | null> {
  const row = await db
    .prepare(
      `SELECT uscc, id, kind, unit, counterparty_name AS counterpartyName, body, state, demo, version FROM record
       WHERE uscc = ?1 AND id = ?2`,
    )
    .bind(uscc, id)
    .first<Row>();
  if (row === null) return null;
  const { version, demo, ...record } = row;
  const seen = await digestText(JSON.stringify([version, record.counterpartyName, record.body, record.state]));
  return { ...record, demo: demo === 1, seen };
}
