import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { BasisCount } from '#domain/wire/rules-answer.ts';
import { legalDay } from '#worker/clock.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openRegister } from '#worker/open-register.ts';
import { openPublicLists } from '#worker/public-lists.ts';
import { rulesAnswer } from '#worker/rules-answer.ts';
import { publicTable } from '#worker/store/public-table.ts';
import { ruleTable } from './rule-table.ts';

/** Where the command writes. */
export type RulesOutput = { out(text: string): void; fault(text: string): void };

const USAGE = 'Usage: npm run rules [-- --csv]\n';

async function countsOf(dataDir: string, asOf: CalendarDate): Promise<BasisCount[] | null> {
  if (!existsSync(join(dataDir, 'jianxin.sqlite'))) return null;
  const { db, close } = await openDatabase(dataDir);
  try {
    await syncPublic(db, asOf, xianning);
    const lists = openPublicLists(db, openRegister(db, xianning, publicTable(xianning)), xianning);
    return (await lists.basisCounts(asOf)).counts;
  } finally {
    close();
  }
}

/**
 * Prints every provision as one table, with how many public records of the database in JIANXIN_DATA rest on each today; without a
 * database, without that column.
 * @returns the exit code: 0, or 2 if the command line or the environment is not usable
 * @example await runRules(['--csv'], process.env, output) // 0
 */
export async function runRules(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { out, fault }: RulesOutput,
): Promise<0 | 2> {
  try {
    const { values } = parseArgs({ args: [...given], options: { csv: { type: 'boolean', default: false } } });
    const { dataDir, environment: kind, today } = readConfiguration(environment);
    const asOf = legalDay({ JIANXIN_ENV: kind, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) }, Date.now());
    const counts = await countsOf(dataDir, asOf);
    out(ruleTable(rulesAnswer(counts ?? [], true, asOf), counts !== null, values.csv ? 'csv' : 'text'));
    return 0;
  } catch (error) {
    fault(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
}
