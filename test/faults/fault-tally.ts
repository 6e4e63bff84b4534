import { appendFileSync } from 'node:fs';

/**
 * What a fault test did and found. `injected`: faults done to the system; `checked`: acknowledged writes looked for afterwards; `lost`:
 * those that were not there; `inconsistent`: states that no undisturbed run could have left.
 */
export type FaultTally = { injected: number; checked: number; lost: number; inconsistent: number };

/**
 * Adds to the tally of the whole run, which scripts/faults.ts prints. Call it before expecting, so that a failure is counted too.
 * @example tallyFaults({ injected: 1, checked: verdicts.length, lost: missing.length })
 */
export function tallyFaults(part: Partial<FaultTally>): void {
  const path = process.env.JIANXIN_FAULT_TALLY;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(part)}\n`);
}
