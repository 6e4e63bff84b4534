import type { IngestRow } from './ingest-row.ts';
import { judgeParty, type PartyHold } from './judge-party.ts';
import { type Expected, heldLine, type KnownEnterprise, type KnownState } from './known-state.ts';
import { recordId } from './record-id.ts';
import type { RowVerdict } from './row-verdict.ts';
import { weighRow } from './weigh-row.ts';

/** One change to a record; `expected` is what it replaces, null for a new record. */
export type RecordChange = { id: string; row: IngestRow; body: string; expected: Expected | null };

/** What a batch comes to: a verdict for each row, and the changes that make it so. */
export type BatchPlan = {
  verdicts: RowVerdict[];
  changes: RecordChange[];
  /** Records that a later file gave again unchanged. */
  confirmations: { id: string; row: IngestRow; expected: Expected | null }[];
  /** Records that this very file gave with another content; `expected` is null if the batch itself makes them. */
  contradictions: { id: string; row: IngestRow; expected: Expected | null }[];
  /** Enterprises that are new or get another name. */
  names: Map<string, KnownEnterprise & { isNew: boolean }>;
  /** Rows the store itself holds, with the reason. */
  held: (PartyHold & { id: string; row: IngestRow })[];
  /** Rows that were held in an earlier run of this file and no longer are. */
  released: IngestRow[];
};

const CONFLICT: PartyHold = {
  rule: 'conflict-in-file',
  message:
    '同一文件中另有一行是同一条记录而内容不同，无法判断以哪一行为准，两行均不公示。请与来源单位核实后，只保留正确的一行，作为新文件重新报送。',
};

const SUPERSEDED = {
  rule: 'superseded',
  message: '该记录已有后来收到的文件所报的内容，本行不再改变它。确需恢复本行内容的，请作为新文件重新报送。',
};

/**
 * Decides a batch row by row, as if each had been ingested alone. Pure but for `state`, which it keeps current so that a later row of the
 * batch sees an earlier one. What is already stored is a duplicate before anything else is asked, so that a file may be imported again
 * after a name has changed.
 */
export function planBatch(rows: readonly IngestRow[], ids: readonly string[], state: KnownState): BatchPlan {
  const plan: BatchPlan = {
    verdicts: [],
    changes: [],
    confirmations: [],
    contradictions: [],
    names: new Map(),
    held: [],
    released: [],
  };
  for (const [place, row] of rows.entries()) {
    planRow(plan, row, ids[place] ?? recordId(row.kind, row.uscc, row.naturalKey), state);
  }
  return plan;
}

function planRow(plan: BatchPlan, row: IngestRow, id: string, state: KnownState): void {
  const body = JSON.stringify(row.body);
  const record = state.records.get(id);
  const weight = weighRow(record, body, row, state.file.no);
  const isSaid = weight === 'new' || weight === 'change';
  const isConflict = weight === 'conflict';
  const party = isSaid || isConflict ? judgeParty(row, state.enterprises.get(row.uscc)) : null;
  const hold = party ?? (isConflict ? CONFLICT : null);
  const before = state.heldLines.get(heldLine(row.line, row.uscc));
  if (hold !== null) {
    holdRow(plan, row, id, hold);
    // A row that could not attach contradicts nothing, also once a later row of the file has changed the registered name.
    if (hold === CONFLICT && before !== 'registered-name-differs')
      plan.contradictions.push({ id, row, expected: record?.stored ?? null });
    return;
  }
  if (before !== undefined) plan.released.push(row);
  if (isSaid) {
    storeRow(plan, row, id, body, state);
    return;
  }
  const note = weight === 'superseded' ? SUPERSEDED : warningOf(row);
  plan.verdicts.push({ line: row.line, verdict: 'duplicate', uscc: row.uscc, ...note });
  if (weight === 'confirmed' && record !== undefined) {
    plan.confirmations.push({ id, row, expected: record.stored });
    state.records.set(id, { ...record, seenFile: state.file.no, seenRow: row.line });
  }
}

function storeRow(plan: BatchPlan, row: IngestRow, id: string, body: string, state: KnownState): void {
  const record = state.records.get(id);
  const verdict = record === undefined ? 'accepted' : 'corrected';
  plan.verdicts.push({ line: row.line, verdict, uscc: row.uscc, ...warningOf(row) });
  plan.changes.push({ id, row, body, expected: record?.stored ?? null });
  nameEnterprise(plan, row, state);
  state.records.set(id, {
    version: (record?.version ?? 0) + 1,
    body,
    counterpartyName: row.counterpartyName,
    demo: row.demo,
    seenFile: state.file.no,
    seenRow: row.line,
    stored: record?.stored ?? null,
  });
}

function holdRow(plan: BatchPlan, row: IngestRow, id: string, hold: PartyHold): void {
  plan.held.push({ ...hold, id, row });
  plan.verdicts.push({ line: row.line, verdict: 'held', uscc: row.uscc, ...hold });
}

function warningOf({ warning, checkDigitValid }: IngestRow): Partial<RowVerdict> {
  if (warning !== null) return warning;
  if (checkDigitValid) return {};
  return {
    rule: 'check-digit',
    column: '统一社会信用代码',
    message: '统一社会信用代码校验码不符；登记库中该代码与名称一致，已收录。请向登记机关核实。',
  };
}

function nameEnterprise(plan: BatchPlan, row: IngestRow, state: KnownState): void {
  const known = state.enterprises.get(row.uscc);
  const isRegistration = row.kind === 'registration';
  if (known !== undefined && !isRegistration) return;
  const name = isRegistration ? row.body.name : row.counterpartyName;
  const basis = isRegistration ? 'registration' : 'record';
  const formerNames = isRegistration ? row.body.formerNames : [];
  const isNew = plan.names.get(row.uscc)?.isNew ?? known === undefined;
  plan.names.set(row.uscc, { name, basis, formerNames, isNew });
  state.enterprises.set(row.uscc, { name, basis, formerNames });
}
