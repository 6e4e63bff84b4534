import { parseArgs } from 'node:util';
import { type CalendarDate, parseCalendarDate } from '#domain/date.ts';

/** What the command line asks for. `unit` null: every unit. */
export type DutyArguments = {
  readonly json: boolean;
  readonly all: boolean;
  readonly unit: string | null;
  readonly on: CalendarDate;
};

/** How to call the command, in Chinese and English. */
export const USAGE = `用法 · Usage: npm run duties -- [--unit NAME] [--on YYYY-MM-DD] [--json] [--all]
  --unit NAME  只列该来源单位 · only this unit, named exactly as in the list
  --on DAY     以该日为准，默认今天 · as of that day; default today
  --json       每项一行 JSON · one JSON object a line, every duty that is due, overdue or unknown
  --all        与 --json 合用，已完成的也列出 · with --json: the done ones too
退出码 · Exit code: 0 没有逾期事项 nothing overdue; 1 有逾期事项 something is overdue; 2 命令有误或没有数据库 wrong usage, or no database; 3 没有查完 not finished
`;

/**
 * Reads the words after the command.
 * @param today the legal day
 * @returns what is asked for, or what is wrong with it, to be shown with {@link USAGE}
 * @example readDutyArguments(['--unit', '执法支队'], today)
 */
export function readDutyArguments(words: readonly string[], today: CalendarDate): DutyArguments | { fault: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        unit: { type: 'string' },
        on: { type: 'string' },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    });
    const on = values.on === undefined ? today : parseCalendarDate(values.on);
    if (on === null) {
      return { fault: '--on 不是真实存在的日期，请写作 2026-11-24。--on is no day; write YYYY-MM-DD.' };
    }
    if (values.all && !values.json) return { fault: '--all 须与 --json 合用。--all goes with --json.' };
    return { json: values.json, all: values.all, unit: values.unit?.trim() ?? null, on };
  } catch (error) {
    // parseArgs explains the flag in English; its message repeats only what the user typed.
    return { fault: `命令参数有误。Wrong arguments: ${error instanceof Error ? error.message : ''}` };
  }
}
