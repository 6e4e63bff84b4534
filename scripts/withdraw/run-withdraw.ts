import type { CalendarDate } from '#domain/date.ts';
import { legalDay, receiptInstant } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import type { Database } from '#worker/store/database.ts';
import { decideWithdrawal, type WithdrawalOutcome } from '#worker/store/withdrawal.ts';
import { readWithdrawArguments, USAGE, type WithdrawArguments } from './withdraw-arguments.ts';

/** What the command needs of the process it runs in; a test gives its own. */
export type WithdrawHost = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Name of the user of the system, for the audit. */
  readonly actor: string;
  open(dataDir: string): Promise<{ db: Database; sync(asOf: CalendarDate): Promise<void>; close(): void }>;
};

const NAMES = { withdraw: '撤下 withdrawn', stop: '提前停止公示 stopped early' } as const;

/**
 * The takedown command: ends the publicity of one record at once, or puts it back. When it returns, the search index follows; pages of a
 * running portal follow with the next request.
 * @param words the words after the command
 * @returns 0 done, or so already; 1 nothing was changed; 2 wrong usage
 * @throws what the database throws
 * @example process.exitCode = await runWithdraw(process.argv.slice(2), host)
 */
export async function runWithdraw(words: readonly string[], host: WithdrawHost): Promise<number> {
  try {
    const { dataDir, environment, today: fixed } = readConfiguration(host.environment);
    const clock = { JIANXIN_ENV: environment, ...(fixed === undefined ? {} : { JIANXIN_TODAY: fixed }) };
    const today = legalDay(clock, host.now());
    const asked = readWithdrawArguments(words, today);
    if ('fault' in asked) {
      host.errors.write(`${asked.fault}\n${USAGE}`);
      return 2;
    }
    const { db, sync, close } = await host.open(dataDir);
    try {
      const at = receiptInstant(clock, host.now());
      const outcome = await decideWithdrawal(db, { ...asked, actor: host.actor, at });
      const isDone = outcome.kind === 'done' || outcome.kind === 'unchanged';
      // Also where nothing changed: an earlier run may have been cut short before the index followed.
      if (isDone) await sync(today);
      (isDone ? host.output : host.errors).write(`${describe(outcome, asked)}\n`);
      return isDone ? 0 : 1;
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    host.errors.write(`${error.message}\n`);
    return 2;
  }
}

function describe(outcome: WithdrawalOutcome, { uscc, recordId, measure, on }: WithdrawArguments): string {
  switch (outcome.kind) {
    case 'done':
      return on === null
        ? `${recordId} 已恢复，依法可公示的即公示。Put back; shown again if the law lets it be.`
        : `${recordId} 自 ${on} 起${NAMES[measure]} since ${on}.`;
    case 'unchanged':
      return `${recordId} 本已如此，没有改变。It was so already; nothing was changed.`;
    case 'unknown-enterprise':
      return `登记库中没有代码 ${uscc}。The register does not know this code. Look at the address of the enterprise's page.`;
    case 'unknown-record':
      return `该主体名下没有记录 ${recordId}。No such record. Ids stand in records[].id of /api/v1/enterprises/${uscc}.`;
    case 'differs':
      return (
        `${recordId} 已于 ${outcome.since} ${NAMES[outcome.measure]} on that day; nothing was changed. ` +
        `如需更改，先用 --undo${outcome.measure === 'stop' ? ' --stop' : ''} 恢复。Undo that first.`
      );
  }
}
