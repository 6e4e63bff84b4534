import { findPersonalData } from '../personal-data.ts';
import { RECORD_SCHEMAS, type RecordKind } from '../records/index.ts';
import { type KindAndBody, naturalKey } from '../records/natural-key.ts';
import { stripInvisible } from '../text-width.ts';
import { correctableMembers } from './correctable-members.ts';
import type { RecordMeasure } from './record-measure.ts';

/** Members of a body and the values they get. */
export type BodyChanges = Extract<RecordMeasure, { measure: 'correct' }>['changes'];

/**
 * What stands against a correction: no such member, a value that does not fit it, a value that would make it another record, personal
 * data in a text, or nothing that changes.
 */
export type CorrectionFault =
  | { fault: 'member-unknown' | 'value-unfit' | 'personal-data'; member: string }
  | { fault: 'other-record' | 'nothing-changes' };

const FEN = /^\d{1,15}$/;

/**
 * The body of a record with other values, valid for its kind; or what stands against it. What identifies the record stays: a wrong number
 * is withdrawn and sent anew by its unit.
 * @example correctBody({ kind: 'penalty', body }, [{ member: 'violationFacts', value: '…' }]) // { record: { kind: 'penalty', body: … } }
 */
export function correctBody(record: KindAndBody, changes: BodyChanges): { record: KindAndBody } | CorrectionFault {
  const body: Record<string, unknown> = { ...record.body };
  const members = correctableMembers(record.kind);
  for (const { member, value: typed } of changes) {
    // As the import does.
    const value = typed === null ? null : stripInvisible(typed);
    const known = members.find((one) => one.member === member);
    if (known === undefined) return { fault: 'member-unknown', member };
    if (value !== null && findPersonalData(value).length > 0) return { fault: 'personal-data', member };
    if (known.input !== 'amount' || value === null) body[member] = value;
    else if (FEN.test(value)) body[member] = Number(value);
    else return { fault: 'value-unfit', member };
  }
  const read = RECORD_SCHEMAS[record.kind].safeParse(body);
  if (!read.success) return { fault: 'value-unfit', member: memberAt(read.error.issues[0]?.path[0], changes) };
  const corrected = asRecord(record.kind, read.data);
  if (naturalKey(corrected) !== naturalKey(record)) return { fault: 'other-record' };
  const isSame = changes.every(({ member }) => valueAt(corrected.body, member) === valueAt(record.body, member));
  return isSame ? { fault: 'nothing-changes' } : { record: corrected };
}

function memberAt(path: PropertyKey | undefined, changes: BodyChanges): string {
  return typeof path === 'string' ? path : (changes[0]?.member ?? '');
}

function valueAt(body: object, member: string): unknown {
  return (body as Record<string, unknown>)[member];
}

/** A body read by the schema of its kind, with that kind. */
function asRecord(kind: RecordKind, body: unknown): KindAndBody {
  return { kind, body } as KindAndBody;
}
