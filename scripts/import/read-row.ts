import { holdsPersonalData } from '#domain/holds-personal-data.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { mayBeIdentityNumber18 } from '#domain/identity-number.ts';
import { RECORD_SCHEMAS } from '#domain/records/index.ts';
import { naturalKey } from '#domain/records/natural-key.ts';
import { authoritiesOf } from '#domain/rules/authorities.ts';
import type { TableRow } from '#scripts/table/table-row.ts';
import type { HeldRow } from '#worker/ingest/held-row.ts';
import type { IngestRow } from '#worker/ingest/ingest-row.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { type DraftRecord, draftRecords } from './draft-records.ts';
import { type Finding, finding, outcomeOf } from './finding.ts';
import { fitsSchema } from './fits-schema.ts';
import { heldSummary } from './held-summary.ts';
import { isMissing } from './parse/is-missing.ts';
import { isOwn } from './parse/is-own.ts';
import type { RowContext } from './row-context.ts';
import { RowValues } from './row-values.ts';

/** What one row gives: records to store, held rows (one for each party), or the verdict that rejects it. */
export type RowReading = {
  readonly rows: readonly IngestRow[];
  readonly held: readonly HeldRow[];
  readonly rejected: RowVerdict | null;
};

const MOST_FAULTS_TOLD = 3;

function told(findings: readonly Finding[]): { rule: string; column?: string; message: string } {
  const messages = findings.slice(0, MOST_FAULTS_TOLD).map((found) => found.message);
  const more = findings.length > MOST_FAULTS_TOLD ? `另有 ${findings.length - MOST_FAULTS_TOLD} 处问题。` : '';
  const [first] = findings;
  const where = first === undefined || first.column === null ? {} : { column: first.column };
  return { ...where, rule: first?.rule ?? '', message: messages.join('') + more };
}

function reject(line: number, findings: readonly Finding[]): RowReading {
  return { rows: [], held: [], rejected: { line, verdict: 'rejected', ...told(findings) } };
}

/** One held row for each party whose code is known, so that each is in doubt; where none is, one without a code. */
function holdRows(
  row: TableRow,
  context: RowContext,
  why: readonly Finding[],
  drafts: readonly DraftRecord[],
): HeldRow[] {
  const [draft] = drafts;
  const isPerson = why.some(({ rule }) => rule === 'natural-person');
  const body = draft?.record.body;
  const number = body !== undefined && 'documentNumber' in body ? body.documentNumber : null;
  const names = isPerson ? [] : drafts.map(({ party }) => party.name);
  const held = {
    line: row.line,
    ...told(why),
    kind: context.layout.kind,
    summary: heldSummary(context.layout.title, names, isPerson ? null : number),
  };
  const byCode = new Map<string, HeldRow>();
  for (const { party, record } of isPerson ? [] : drafts) {
    if (party.uscc === null || byCode.has(party.uscc)) continue;
    const id = recordId(record.kind, party.uscc, naturalKey(record));
    byCode.set(party.uscc, { ...held, uscc: party.uscc, recordId: id });
  }
  return byCode.size === 0 ? [{ ...held, uscc: null }] : [...byCode.values()];
}

function normaliseWritten(code: string): string {
  return hasUsccShape(code) ? code : normaliseUscc(code);
}

/** Tells a natural person's row from the kind of party and from filled identity columns, before any other cell is looked at. */
function naturalPerson(row: TableRow, context: RowContext): Finding | null {
  const { category, partyCodes, identityIndexes } = context.plan;
  const cell = (index: number): string => row.cells[index]?.text ?? '';
  if (category !== null && cell(category.index).includes('自然人')) {
    return finding('natural-person', category.header, '行政相对人是自然人');
  }
  const filled = partyCodes.filter(({ index }) => !isMissing(cell(index)));
  const person = filled.find(({ index }) => mayBeIdentityNumber18(normaliseWritten(cell(index))));
  if (person !== undefined) {
    return finding('natural-person', person.header, `列“${person.header}”填的可能是公民身份号码`);
  }
  const hasNumber = filled.length === 0 && identityIndexes.some((index) => !isMissing(cell(index)));
  return hasNumber ? finding('natural-person', null, '没有统一社会信用代码而填有个人证件号码') : null;
}

function unitOf(values: RowValues, context: RowContext): string | null {
  return values.line('unit') ?? values.line('authority') ?? context.unit;
}

/** Every authority the record names must be one whose facts may be published, as publish() will ask again. */
function otherDepartment(
  drafts: readonly DraftRecord[],
  unit: string,
  values: RowValues,
  { jurisdiction }: RowContext,
): Finding | null {
  for (const { record } of drafts) {
    const name = authoritiesOf(record, unit).find((one) => one !== null && !isOwn(one, record.kind, jurisdiction));
    if (name === undefined) continue;
    const member = (['authority', 'unit'] as const).find((one) => values.line(one) === name);
    const header = member === undefined ? null : values.header(member);
    return finding('other-department', header, `${header === null ? '数据来源单位' : `列“${header}”`}不是市场监管部门`);
  }
  return null;
}

function isDemo(values: RowValues, context: RowContext): boolean {
  return context.demo || (values.text('remarks') ?? '').includes('示例数据');
}

function warningOf(notes: readonly Finding[]): IngestRow['warning'] {
  const { rule, column, message } = told(notes);
  return { rule, column: column ?? '', message };
}

function toIngestRow(row: TableRow, draft: DraftRecord, unit: string, demo: boolean, notes: readonly Finding[]) {
  const { party, record } = draft;
  if (party.uscc === null) return null;
  const ingest: IngestRow = {
    line: row.line,
    uscc: party.uscc,
    checkDigitValid: party.checkDigitValid,
    counterpartyName: party.name,
    naturalKey: naturalKey(record),
    unit,
    demo,
    warning: notes.length === 0 ? null : warningOf(notes),
    ...record,
  };
  return ingest;
}

/** What the schema of its kind finds wrong with a body; the readers should leave nothing to find. */
function schemaFault(draft: DraftRecord): Finding | null {
  if (fitsSchema(draft.record.kind, draft.record.body)) return null;
  const parsed = RECORD_SCHEMAS[draft.record.kind].safeParse(draft.record.body);
  if (parsed.success) return null;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join('、');
  return finding('body-invalid', null, `内容不符合数据标准（${where}）`);
}

/**
 * Reads one data row into records, held rows or a rejection; exactly one of the three is there, except that a sampling notice may
 * have one party stored and the other held. Never throws for what a cell holds. Identity columns are never read, and nothing personal
 * stands in what is returned for a row that is held or rejected.
 * @returns null for a row without any content
 * @example readRow(row, context) // { rows: [{ uscc: '91421200MA0XN00A4C', kind: 'penalty', … }], held: [], rejected: null }
 */
export function readRow(row: TableRow, context: RowContext): RowReading | null {
  if (row.cells.every((cell) => cell.text.trim() === '' && cell.kind !== 'formula')) return null;
  const { width } = context.plan;
  if (context.delimited && row.cells.length > width && row.cells.slice(width).some((cell) => cell.text.trim() !== '')) {
    return reject(row.line, [finding('cells-shifted', null, `表头有 ${width} 列，该行有 ${row.cells.length} 格`)]);
  }
  const person = naturalPerson(row, context);
  if (person !== null) return { rows: [], held: holdRows(row, context, [person], []), rejected: null };

  const values = new RowValues(context.plan, row);
  const drafts = draftRecords(values, context);
  const unit = unitOf(values, context);
  if (unit === null) values.findings.push(finding('unit-missing', null, '看不出数据来源单位'));
  const faults = values.findings.filter((found) => outcomeOf(found) === 'reject');
  if (faults.length === 0) faults.push(...drafts.map(schemaFault).filter((fault) => fault !== null));
  if (faults.length === 0 && drafts.length === 0) {
    faults.push(finding('body-invalid', null, '该行内容不能构成一条记录'));
  }
  if (faults.length > 0 || unit === null) return reject(row.line, faults);

  const rowHolds = values.findings.filter((found) => outcomeOf(found) === 'hold');
  const foreign = otherDepartment(drafts, unit, values, context);
  if (foreign !== null) rowHolds.push(foreign);
  if (drafts.some(({ party, record }) => holdsPersonalData([party.name, unit, record.body]))) {
    rowHolds.push(finding('personal-data-found', null, '文字内容中有身份证号、手机号、银行卡号或车牌号'));
  }
  if (rowHolds.length > 0) return { rows: [], held: holdRows(row, context, rowHolds, drafts), rejected: null };

  const notes = values.findings.filter((found) => outcomeOf(found) === 'note');
  const rows = drafts
    .map((draft) => toIngestRow(row, draft, unit, isDemo(values, context), notes))
    .filter((ingest) => ingest !== null);
  const unattached = drafts.filter(({ party }) => party.hold !== null);
  const why = unattached.map(({ party }) => party.hold).filter((hold) => hold !== null);
  return { rows, held: why.length === 0 ? [] : holdRows(row, context, why, unattached), rejected: null };
}
