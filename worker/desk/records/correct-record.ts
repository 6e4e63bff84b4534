import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import { isUscc } from '#domain/identifiers/uscc.ts';

import { type KindAndBody, naturalKey } from '#domain/records/natural-key.ts';
import { type BodyChanges, type CorrectionFault, correctBody } from '#domain/records-desk/correct-body.ts';
import { beginFile, ingestRows } from '../../ingest/ingest.ts';
import type { IngestRow } from '../../ingest/ingest-row.ts';
import type { Database } from '../../store/database.ts';
import { digestText } from '../digest-text.ts';
import type { StoredRecord } from './stored-record.ts';

/** What became of a correction; only `done` changed anything. `held`: the writer would not take it, under this rule. */
export type CorrectionOutcome =
  | { kind: 'done' }
  | { kind: 'held'; rule: string }
  | ({ kind: 'fault' } & CorrectionFault);

/** Stops the transaction of a correction that the writer would not take. */
class Held extends Error {
  readonly rule: string;
  constructor(rule: string) {
    super(`A correction at the desk was not taken: ${rule}.`);
    this.rule = rule;
  }
}

/**
 * What a record says with other values, or what stands against it.
 * @example correctedRecord(record, [{ member: 'violationFacts', value: '…' }])
 */
export function correctedRecord(record: StoredRecord, changes: BodyChanges): { record: KindAndBody } | CorrectionFault {
  const body: unknown = JSON.parse(record.body);
  return correctBody({ kind: record.kind, body } as KindAndBody, changes);
}

/**
 * Corrects a record through the one writer, as if its unit had sent a file with this one row: the version before stays, outbox and audit are
 * written, later files may correct it again. It is no delivery: what the unit has sent is not current because of it.
 * @param id of the measure; the same one never corrects twice
 * @param alongside statements of the same transaction
 * @throws what the database throws; then nothing was changed
 */
export async function correctRecord(
  db: Database,
  record: StoredRecord,
  { id, changes, at, on }: { id: string; changes: BodyChanges; at: string; on: CalendarDate },
  alongside: () => Promise<readonly D1PreparedStatement[]>,
): Promise<CorrectionOutcome> {
  const corrected = correctedRecord(record, changes);
  if ('fault' in corrected) return { kind: 'fault', ...corrected };
  const digest = await digestText(`desk correction ${id}`);
  const file = {
    ...{
      digest,
      name: `工作台更正 ${id}`,
      layout: 'desk',
      kind: record.kind,
      encoding: 'utf-8',
      rows: 1,
      sender: null,
    },
    ...{ receivedAt: at, receivedOn: on },
  };
  const finish = db
    .prepare('UPDATE source_file SET finished_at = ?2, counts = ?3 WHERE digest = ?1')
    .bind(digest, at, JSON.stringify({ corrected: 1 }));
  await beginFile(db, file);
  try {
    await ingestRows(db, file, [rowOf(record, corrected.record)], [], async ([verdict]) => {
      if (verdict?.verdict !== 'corrected') throw new Held(verdict?.rule ?? verdict?.verdict ?? 'unknown');
      return [finish, ...(await alongside())];
    });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Held) return { kind: 'held', rule: error.rule };
    throw error;
  }
}

function rowOf({ uscc, counterpartyName, unit, demo }: StoredRecord, record: KindAndBody): IngestRow {
  const envelope = { line: 1, uscc, checkDigitValid: isUscc(uscc), counterpartyName, unit, demo, warning: null };
  return { ...envelope, naturalKey: naturalKey(record), ...record } as IngestRow;
}
