import { closingQuote } from './closing-quote.ts';
import type { Delimiter } from './delimiter.ts';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import type { Cell, TableRow } from './table-row.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * A state machine for RFC 4180 over decoded blocks: quotes, doubled quotes, line ends inside quotes, CRLF, LF and CR. `push` returns
 * the records completed so far, `end` the rest. A line without a character is no record. A quote inside an unquoted field is text.
 * Throws `TableFault` with the line: `quote-unclosed`, `quote-misplaced`, `record-too-long`, `too-many-columns`, `nul-byte`.
 * Example: `createCsvScanner(',').push('a,"b"\n')` → one row of two cells.
 */
export function createCsvScanner(delimiter: Delimiter) {
  const separator = delimiter.charCodeAt(0);
  let pending = '';
  let line = 1;

  function scan(block: string, last: boolean): TableRow[] {
    const text = pending === '' ? block : pending + block;
    refuseNul(text, line);
    const rows: TableRow[] = [];
    let start = 0;
    while (start < text.length) {
      const record = readRecord(text, start, last);
      if (record === undefined) break;
      if (record.end - start > TABLE_LIMITS.recordCharacters) throw tooLong(line);
      if (record.cells.length > 0) rows.push({ line, cells: record.cells });
      line += record.lines;
      start = record.end;
    }
    pending = text.slice(start);
    if (pending.length > TABLE_LIMITS.recordCharacters) throw tooLong(line);
    return rows;
  }

  function readRecord(text: string, start: number, last: boolean) {
    const first = text.charCodeAt(start);
    if (first === LF) return { cells: [], end: start + 1, lines: 1 };
    if (first === CR) return { cells: [], end: start + (text.charCodeAt(start + 1) === LF ? 2 : 1), lines: 1 };
    const cells: Cell[] = [];
    let lines = 0;
    let at = start;
    for (;;) {
      let value: string;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close === -1 || (close === text.length - 1 && !last)) {
          if (last) throw unclosed(line);
          return undefined;
        }
        value = text.slice(at + 1, close);
        lines += lineEnds(value);
        if (value.includes('""')) value = value.replaceAll('""', '"');
        at = close + 1;
        const after = text.charCodeAt(at);
        if (at < text.length && after !== separator && after !== LF && after !== CR) throw misplaced(line + lines);
      } else {
        const from = at;
        let code = text.charCodeAt(at);
        while (at < text.length && code !== separator && code !== LF && code !== CR) code = text.charCodeAt(++at);
        value = text.slice(from, at);
      }
      cells.push({ text: value, kind: 'text' });
      if (cells.length > TABLE_LIMITS.columns) throw tooWide(line);
      if (at >= text.length) return last ? { cells, end: at, lines } : undefined;
      const code = text.charCodeAt(at++);
      if (code === separator) continue;
      if (code === CR && text.charCodeAt(at) === LF) at++;
      return { cells, end: at, lines: lines + 1 };
    }
  }

  return { push: (block: string): TableRow[] => scan(block, false), end: (): TableRow[] => scan('', true) };
}

function lineEnds(value: string): number {
  return value.includes('\n') || value.includes('\r') ? (value.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

function refuseNul(text: string, line: number): void {
  const at = text.indexOf('\0');
  if (at === -1) return;
  const where = line + lineEnds(text.slice(0, at));
  throw new TableFault('nul-byte', `第 ${where} 行含有空字节（NUL），文件已损坏或不是文字表格。请重新导出。`, where);
}

function unclosed(line: number): TableFault {
  const message = `第 ${line} 行开始的一条记录引号没有闭合，直到文件结束。请补上缺少的英文双引号（"），或重新导出。`;
  return new TableFault('quote-unclosed', message, line);
}

function misplaced(line: number): TableFault {
  const message = `第 ${line} 行的闭合引号后面还有文字，无法确定单元格边界。单元格内的双引号应写成两个（""）。请改正或重新导出。`;
  return new TableFault('quote-misplaced', message, line);
}

function tooLong(line: number): TableFault {
  const message = `第 ${line} 行开始的一条记录超过 1 MB，通常是引号没有闭合。请检查该行的英文双引号，或重新导出。`;
  return new TableFault('record-too-long', message, line);
}

function tooWide(line: number): TableFault {
  const message = `第 ${line} 行超过 ${TABLE_LIMITS.columns} 列。请删除多余的列，或检查分隔符和换行。`;
  return new TableFault('too-many-columns', message, line);
}
