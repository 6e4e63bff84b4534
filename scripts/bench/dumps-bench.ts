import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLargeRegister } from './large-register.ts';
import { type Measured, median } from './measured.ts';
import { runChild } from './run-child.ts';

type Dumped = {
  enterprises: number;
  parts: number;
  megabytes: number;
  whole: number;
  changes: number[];
  streamed: { few: number; many: number };
  peak: { few: number; many: number };
};

const FEW = 10_000;
const MANY = 100_000;

/**
 * What open data cost: making all files of a register and making them again after one enterprise changed, in processor time; and the memory of a process
 * that streams the dump of 100,000 enterprises against one of 10,000 (the first parts of it).
 */
export async function benchDumps(): Promise<Measured[]> {
  const root = mkdtempSync(join(tmpdir(), 'jianxin-dumps-'));
  const large = process.env.JIANXIN_BENCH_LARGE ?? join(root, 'large');
  try {
    if (!existsSync(join(large, `ready-${MANY}`))) await makeLargeRegister(large, MANY);
    const dumped = await runChild<Dumped>('dumps-child.ts', [large, join(root, 'work'), String(FEW)]);
    const change = median(dumped.changes);
    const memory = dumped.peak.many / dumped.peak.few;
    const remade = change / dumped.whole;
    return [
      {
        what: 'memory while the dump streams, 100,000 ÷ 10,000',
        ratio: memory,
        aim: '≤ 1.25',
        met: memory <= 1.25,
        detail: `${dumped.peak.many.toFixed(0)} MB against ${dumped.peak.few.toFixed(0)}; ${dumped.streamed.many.toFixed(1)} MB streamed against ${dumped.streamed.few.toFixed(1)}`,
      },
      {
        what: 'files remade after 1 changed enterprise ÷ all made',
        ratio: remade,
        aim: '≤ 0.05',
        met: remade <= 0.05,
        detail: `${change.toFixed(0)} ms of processor against ${dumped.whole.toFixed(0)}; ${dumped.enterprises} enterprises, ${dumped.parts} parts, ${dumped.megabytes.toFixed(0)} MB`,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
