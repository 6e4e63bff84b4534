import type { CalendarDate } from '#domain/date.ts';
import { type Fen, parseWanYuan } from '#domain/money.ts';
import type { Cell, TableRow } from '#scripts/table/table-row.ts';
import { type Finding, finding } from './finding.ts';
import type { Member } from './layouts/column.ts';
import type { ColumnPlan, PlannedColumn } from './layouts/column-plan.ts';
import { cleanText } from './parse/clean-text.ts';
import { isMissing } from './parse/is-missing.ts';
import { isPlain } from './parse/is-plain.ts';
import { parseDate } from './parse/parse-date.ts';
import { quoteCell } from './quote-cell.ts';
import type { RowRule } from './row-rules.ts';

const LONGEST_CELL = 20_000;
const EXACT_DIGITS = 15;
const NUMBER_CELL_OVER_15_DIGITS = new RegExp(`\\d{${EXACT_DIGITS + 1},}`);

/** `line` is the text on one line; a plain cell is its own value and is one line as it stands. */
type Value = { readonly text: string; readonly kind: Cell['kind']; readonly line?: string };

const SLOTS = new WeakMap<ColumnPlan, ReadonlyMap<Member, number>>();

/** Member → place in the plan, worked out once for a file. */
function slotsOf(plan: ColumnPlan): ReadonlyMap<Member, number> {
  const known = SLOTS.get(plan);
  if (known !== undefined) return known;
  const slots = new Map(plan.columns.map(({ column }, place) => [column.member, place]));
  SLOTS.set(plan, slots);
  return slots;
}

/** A cell without a character, of which most rows have many. */
function isBlank(cell: Cell): boolean {
  return cell.text === '' && cell.kind === 'text';
}

/**
 * The used cells of one row, cleaned, and what was found on the way. Identity columns are not in the plan, so they cannot be reached.
 * A reader that meets a bad cell adds a finding and returns null; it never throws.
 * @example values.date('decidedOn') // '2026-11-02', or null with a finding
 */
export class RowValues {
  readonly findings: Finding[] = [];
  private readonly values: (Value | undefined)[] = [];
  private readonly slots: ReadonlyMap<Member, number>;
  private readonly plan: ColumnPlan;

  constructor(plan: ColumnPlan, row: TableRow) {
    this.plan = plan;
    this.slots = slotsOf(plan);
    for (const place of plan.columns) {
      const cell = row.cells[place.index];
      const value = cell === undefined || isBlank(cell) ? undefined : this.take(cell, place);
      this.values.push(value);
      if (value === undefined && place.column.presence === 'required') {
        // A cell that was there and refused has its own finding.
        if (cell === undefined || isMissing(cleanText(cell.text).text)) {
          if (cell?.kind !== 'formula') {
            this.findings.push(finding('required-empty', place.header, `必填列“${place.header}”为空`));
          }
        }
      }
    }
  }

  private take(cell: Cell, place: PlannedColumn): Value | undefined {
    const { header } = place;
    if (cell.kind === 'formula') {
      this.findings.push(finding('formula', header, `列“${header}”是公式，不是数值或文字`));
      return undefined;
    }
    if (cell.kind === 'error') {
      this.findings.push(finding('cell-error', header, `列“${header}”是错误值`));
      return undefined;
    }
    if (cell.text.length > LONGEST_CELL) {
      this.findings.push(finding('cell-too-long', header, `列“${header}”有 ${cell.text.length} 字`));
      return undefined;
    }
    if (cell.kind === 'text' && isPlain(cell.text)) return isMissing(cell.text) ? undefined : cell;
    const { text, stripped } = cleanText(cell.text);
    if (stripped) this.findings.push(finding('invisible-characters', header, `列“${header}”含有不可见字符`));
    if (isMissing(text)) return undefined;
    const isCode = place.column.member === 'uscc' || place.column.member.endsWith('Uscc');
    if (!isCode && cell.kind === 'number' && NUMBER_CELL_OVER_15_DIGITS.test(text)) {
      this.findings.push(finding('number-precision', header, `列“${header}”的长编号被表格软件当作数字保存`));
      return undefined;
    }
    return { text, kind: cell.kind, line: text.replaceAll(/\s+/gu, ' ') };
  }

  private value(member: Member): Value | undefined {
    const slot = this.slots.get(member);
    return slot === undefined ? undefined : this.values[slot];
  }

  /** The cleaned text as the file wrote it, line breaks kept; null where the column or the value is missing. */
  text(member: Member): string | null {
    return this.value(member)?.text ?? null;
  }

  /** The text on one line, runs of white space as one space; for names, numbers and labels. */
  line(member: Member): string | null {
    const value = this.value(member);
    return value === undefined ? null : (value.line ?? value.text);
  }

  /** Whether the cell was stored as a number. */
  isNumber(member: Member): boolean {
    return this.value(member)?.kind === 'number';
  }

  /** The file's own header of the column, or null where the file has no such column. */
  header(member: Member): string | null {
    return this.plan.columns.find(({ column }) => column.member === member)?.header ?? null;
  }

  /** Adds a finding about a column of the file. `what` is a Chinese clause, see {@link finding}. */
  find(rule: RowRule, member: Member, what: (header: string) => string): void {
    const header = this.header(member);
    this.findings.push(finding(rule, header, what(header ?? '')));
  }

  /** A calendar date; null where missing, or with a finding where the cell is no day or an open end. */
  date(member: Member): CalendarDate | null {
    const date = this.openDate(member);
    if (date !== 'long-term') return date;
    this.find('date-open', member, (header) => `列“${header}”填的是长期`);
    return null;
  }

  /** A calendar date or an open end; null where missing, or with a finding where the cell is no day. */
  openDate(member: Member): CalendarDate | 'long-term' | null {
    const value = this.value(member);
    if (value === undefined) return null;
    const parsed = parseDate(value.text, value.kind);
    if (parsed.kind === 'open') return 'long-term';
    if (parsed.kind === 'invalid') {
      this.find('date-invalid', member, (header) => `列“${header}”的内容${quoteCell(value.text)}不是日期`);
      return null;
    }
    if (parsed.fromSerial) {
      this.find('date-serial', member, (header) => `列“${header}”是表格日期序号，读作 ${parsed.date}`);
    }
    return parsed.date;
  }

  /** An amount given in 万元, in fen; null where missing, or with a finding where it is no amount. */
  wanYuan(member: Member): Fen | null {
    const text = this.text(member);
    if (text === null) return null;
    const amount = parseWanYuan(text);
    if (amount === null) {
      this.find('amount-invalid', member, (header) => `列“${header}”的内容${quoteCell(text)}不是万元金额`);
    }
    return amount;
  }
}
