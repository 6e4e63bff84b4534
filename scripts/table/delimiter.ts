import { closingQuote } from './closing-quote.ts';

/** What may separate the columns of a text table. */
export type Delimiter = '\t' | ',' | ';';

const CANDIDATES: readonly Delimiter[] = ['\t', ',', ';'];
const CANDIDATE_CHARACTERS = CANDIDATES.join('');
const SAMPLE_RECORDS = 200;

/** Counts of each candidate per record, outside quotes. A quote opens after any candidate or a line end. */
function countPerRecord(text: string): number[][] {
  const records: number[][] = [];
  let counts = [0, 0, 0];
  let atStart = true;
  let blank = true;
  for (let at = 0; at < text.length && records.length < SAMPLE_RECORDS; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') {
      if (!blank) records.push(counts);
      counts = [0, 0, 0];
      atStart = true;
      blank = true;
      continue;
    }
    blank = false;
    if (char === '"' && atStart) {
      const close = closingQuote(text, at + 1);
      if (close === -1) return records.length === 0 ? [counts] : records;
      at = close;
      atStart = false;
      continue;
    }
    const index = CANDIDATE_CHARACTERS.indexOf(char);
    atStart = index !== -1;
    if (atStart) counts[index] = (counts[index] ?? 0) + 1;
  }
  if (!blank && records.length < SAMPLE_RECORDS) records.push(counts);
  return records;
}

function mode(counts: readonly number[]): { count: number; agreeing: number } {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = { count: 0, agreeing: 0 };
  for (const [count, agreeing] of tally) {
    if (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count)) best = { count, agreeing };
  }
  return best;
}

/**
 * The delimiter on which most records agree, judged by content alone and outside quotes; between equals the one that gives more
 * columns, then tab, comma, semicolon. A table of one column reads as comma.
 * Example: `sniffDelimiter('名称;日期\n示例;2024-01-01')` → `';'`.
 */
export function sniffDelimiter(sample: string): Delimiter {
  const records = countPerRecord(sample);
  let best: { delimiter: Delimiter; count: number; agreeing: number } = { delimiter: ',', count: 0, agreeing: 0 };
  for (const [index, delimiter] of CANDIDATES.entries()) {
    const found = mode(records.map((counts) => counts[index] ?? 0));
    const wins = found.agreeing > best.agreeing || (found.agreeing === best.agreeing && found.count > best.count);
    if (wins) best = { delimiter, ...found };
  }
  return best.delimiter;
}
