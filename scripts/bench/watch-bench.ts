import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, median } from './measured.ts';
import { runChild } from './run-child.ts';

type Costs = { lists: number; change: number[]; read: number[] };
type Watched = { few: Costs; many: Costs; holders: number; codes: number };

const FEW = 100;
const MANY = 10_000;

/**
 * What one changed enterprise costs that ten watchlists hold: noticing it and telling them by webhook, and reading one of them, with 100 and with
 * 10,000 other lists of 1,000 codes beside. Processor time within one process.
 */
export async function benchWatch(): Promise<Measured[]> {
  const root = mkdtempSync(join(tmpdir(), 'jianxin-watch-'));
  try {
    const { few, many, holders, codes } = await runChild<Watched>('watch-child.ts', [root, String(FEW), String(MANY)]);
    const line = (what: string, of: 'change' | 'read', aim: number): Measured => {
      const [before, after] = [median(few[of]), median(many[of])];
      const ratio = after / before;
      return {
        what: `${what}, ${MANY.toLocaleString('en')} lists ÷ ${FEW}`,
        ratio,
        aim: `≤ ${aim}`,
        met: ratio <= aim,
        detail: `${after.toFixed(2)} ms of processor against ${before.toFixed(2)}; ${holders} lists hold it, each list ${codes} codes`,
      };
    };
    return [line('one changed enterprise told', 'change', 1.5), line('reading a list that holds it', 'read', 1.5)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
