import type { IngestRow, SourceFile } from './ingest-row.ts';
import { judgeParty } from './judge-party.ts';
import type { KnownEnterprise, KnownRecord, KnownState } from './known-state.ts';
import { recordId } from './record-id.ts';
import type { RowVerdict } from './row-verdict.ts';

/** One change to a record: `expected` is the version it replaces, 0 for a new record. */
export type RecordChange = { id: string; row: IngestRow; body: string; expected: number };

/** What a batch comes to: a verdict for each row, and the changes that make it so. */
export type BatchPlan = {
  verdicts: RowVerdict[];
  changes: RecordChange[];
  /** Enterprises that are new or get another name. */
  names: Map<string, KnownEnterprise & { isNew: boolean }>;
  /** Rows the store itself holds, with the reason. */
  held: { row: IngestRow; rule: string; column: string; message: string }[];
};

type Weighed = { verdict: 'accepted' | 'corrected' | 'duplicate' | 'conflict' };

/**
 * Decides a batch row by row, as if each had been ingested alone. Pure but for `state`, which it keeps current so that a later row of the
 * batch sees an earlier one.
 */
export function planBatch(
  rows: readonly IngestRow[],
  ids: readonly string[],
  file: SourceFile,
  state: KnownState,
): BatchPlan {
  const plan: BatchPlan = { verdicts: [], changes: [], names: new Map(), held: [] };
  for (const [place, row] of rows.entries()) {
    const id = ids[place] ?? recordId(row.kind, row.uscc, row.naturalKey);
    const known = state.enterprises.get(row.uscc);
    const hold = judgeParty(row, known);
    if (hold !== null) {
      holdRow(plan, row, hold);
      continue;
    }
    const body = JSON.stringify(row.body);
    const record = state.records.get(id);
    const { verdict } = weigh(record, body, row, file);
    if (verdict === 'conflict') {
      holdRow(plan, row, {
        column: '',
        rule: 'conflict-in-file',
        message:
          '同一文件中另有一行是同一条记录而内容不同，无法判断以哪一行为准。请与来源单位核实后，只保留正确的一行重新报送。',
      });
      continue;
    }
    plan.verdicts.push({ line: row.line, verdict, uscc: row.uscc, ...warningOf(row) });
    if (verdict === 'duplicate') continue;
    nameEnterprise(plan, row, state);
    plan.changes.push({ id, row, body, expected: record?.version ?? 0 });
    state.records.set(id, {
      version: (record?.version ?? 0) + 1,
      body,
      counterpartyName: row.counterpartyName,
      origins: [...(record?.origins ?? []), { digest: file.digest, row: row.line }],
    });
  }
  return plan;
}

function weigh(record: KnownRecord | undefined, body: string, row: IngestRow, file: SourceFile): Weighed {
  if (record === undefined) return { verdict: 'accepted' };
  if (record.body === body && record.counterpartyName === row.counterpartyName) return { verdict: 'duplicate' };
  const fromThisFile = record.origins.filter(({ digest }) => digest === file.digest);
  if (fromThisFile.some((origin) => origin.row === row.line)) return { verdict: 'duplicate' };
  return { verdict: fromThisFile.length > 0 ? 'conflict' : 'corrected' };
}

function holdRow(
  plan: BatchPlan,
  row: IngestRow,
  { column, rule, message }: { column: string; rule: string; message: string },
): void {
  plan.held.push({ row, rule, column, message });
  plan.verdicts.push({
    line: row.line,
    verdict: 'held',
    uscc: row.uscc,
    ...(column === '' ? {} : { column }),
    rule,
    message,
  });
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
