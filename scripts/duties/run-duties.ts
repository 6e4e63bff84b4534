import { xianning } from '#domain/jurisdiction/xianning.ts';
import { legalDay } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import type { Database } from '#worker/store/database.ts';
import { readDutyArguments, USAGE } from './duty-arguments.ts';
import { dutyTable } from './duty-table.ts';
import { startTally } from './duty-tally.ts';
import { type EnterpriseDuty, everyDuty } from './every-duty.ts';

/** What the command needs of the process it runs in; a test gives its own. */
export type DutiesHost = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Opens the database of a folder; null where there is none: nothing is made by looking. */
  open(dataDir: string): Promise<{ db: Database; close(): void } | null>;
};

/**
 * The list of duties: a table for people, or one JSON object a line. Reads enterprise after enterprise in bounded memory; changes nothing.
 * @param words the words after the command
 * @returns 0 nothing overdue; 1 something is; 2 wrong usage, or no database
 * @throws what the database throws
 * @example process.exitCode = await runDuties(process.argv.slice(2), host)
 */
export async function runDuties(words: readonly string[], host: DutiesHost): Promise<number> {
  try {
    const { dataDir, environment, today: fixed } = readConfiguration(host.environment);
    const today = legalDay(
      { JIANXIN_ENV: environment, ...(fixed === undefined ? {} : { JIANXIN_TODAY: fixed }) },
      host.now(),
    );
    const asked = readDutyArguments(words, today);
    if ('fault' in asked) {
      host.errors.write(`${asked.fault}\n${USAGE}`);
      return 2;
    }
    const opened = await host.open(dataDir);
    if (opened === null) {
      host.errors.write(`${dataDir} 中没有数据库，请检查 JIANXIN_DATA。No database there; check JIANXIN_DATA.\n`);
      return 2;
    }
    const { db, close } = opened;
    try {
      const tally = startTally();
      let overdue = 0;
      for await (const duty of everyDuty(db, asked.on, xianning)) {
        if (asked.unit !== null && duty.unit !== asked.unit) continue;
        if (duty.state === 'overdue') overdue += 1;
        if (!asked.json) tally.add(duty);
        else if (asked.all || duty.state !== 'done') host.output.write(`${JSON.stringify(lineOf(duty))}\n`);
      }
      if (!asked.json) host.output.write(dutyTable(tally.units(), asked.on));
      return overdue > 0 ? 1 : 0;
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    host.errors.write(`${error.message}\n`);
    return 2;
  }
}

function lineOf({ provision, ...duty }: EnterpriseDuty) {
  const { id, citation, confidence } = provision;
  return { ...duty, provision: { id, citation, confidence } };
}
