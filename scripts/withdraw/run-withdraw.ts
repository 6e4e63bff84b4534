import type { CalendarDate } from '#domain/date.ts';
import { legalDay, receiptInstant } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import type { Database } from '#worker/store/database.ts';
import type { StateChange } from '#worker/store/record-state.ts';
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

const NAMES = {
  withdraw: '撤下 withdrawn',
  stop: '提前停止公示 stopped early',
  shield: '暂时屏蔽 shielded',
  objection: '登记异议 objected to',
} as const;
const FLAGS = { withdraw: '', stop: ' --stop', shield: ' --shield all', objection: ' --objection filed' } as const;
const PUT_BACK = '已恢复，依法可公示的即公示。Put back; shown again if the law lets it be.';

/**
 * The takedown command: ends the publicity of one record at once, hides it for a time, notes an objection to it, or puts it back. When it returns, the search index follows; pages of a
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
    const { uscc, recordId, reason, change } = asked;
    const { db, sync, close } = await host.open(dataDir);
    try {
      const at = receiptInstant(clock, host.now());
      const outcome = await decideWithdrawal(db, { uscc, recordId, reason, ...change, actor: host.actor, at });
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

function describe(outcome: WithdrawalOutcome, { uscc, recordId, change }: WithdrawArguments): string {
  switch (outcome.kind) {
    case 'done':
      return `${recordId} ${describeChange(change)}`;
    case 'unchanged': {
      const since = outcome.since === null ? '' : `（自 ${outcome.since} 起）`;
      return `${recordId} 本已如此${since}，没有改变。It was so already; nothing was changed.`;
    }
    case 'unknown-enterprise':
      return `登记库中没有代码 ${uscc}。The register does not know this code. Look at the address of the enterprise's page.`;
    case 'unknown-record':
      return `该主体名下没有记录 ${recordId}。No such record. Ids stand in records[].id of /api/v1/enterprises/${uscc}.`;
    case 'refused':
      return outcome.why === 'nothing-to-answer'
        ? `${recordId} 在该日没有待答复的异议。先用 --objection filed --on 登记。There is no objection to answer.`
        : `${recordId} 不是失信信息，不适用暂时屏蔽。Records of this kind are not shielded.`;
    case 'differs':
      return (
        `${recordId} 已于 ${outcome.since} ${NAMES[outcome.measure]} on that day; nothing was changed. ` +
        `如需更改，先用 --undo${FLAGS[outcome.measure]} 恢复。Undo that first.`
      );
  }
}

function describeChange(change: StateChange): string {
  switch (change.measure) {
    case 'withdraw':
    case 'stop':
      return change.on === null ? PUT_BACK : `自 ${change.on} 起${NAMES[change.measure]} since ${change.on}.`;
    case 'shield': {
      if (change.period === null) return PUT_BACK;
      const { from, until } = change.period;
      return `自 ${from} 起${NAMES.shield}${until === null ? '，末日未定' : `，${until} 恢复`}. Hidden from ${from} until ${until ?? 'further notice'}.`;
    }
    case 'objection':
      if (change.step === 'none') return '的异议已撤销登记。The objection was taken back.';
      return change.step === 'filed'
        ? `${change.on} 提出的异议已登记，与记录一并显示。The objection is shown beside the record.`
        : `的异议已于 ${change.on} 答复。The objection was answered.`;
  }
}
