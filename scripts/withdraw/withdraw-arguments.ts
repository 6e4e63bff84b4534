import { parseArgs } from 'node:util';
import { type CalendarDate, parseCalendarDate } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import type { StateChange } from '#worker/store/record-state.ts';

/** What the command line asks for. */
export type WithdrawArguments = { uscc: string; recordId: string; reason: string; change: StateChange };

/** How to call the command, in Chinese and English. */
export const USAGE = `用法 · Usage: npm run withdraw -- CODE RECORD-ID --reason TEXT [--on YYYY-MM-DD]
                           [--stop | --shield FROM..UNTIL | --objection filed|answered] [--undo]
  CODE RECORD-ID        统一社会信用代码和记录编号，见 API 的 records[].id · code of the enterprise, id of the record
  --reason TEXT         依据，至少 4 个字，不得含个人信息 · why, 4 characters at least, no personal data; kept in the audit
  --on DAY              生效日，默认今天，不得晚于今天 · the day it takes effect, today or before; default today
  --stop                提前停止公示（信用修复）；默认为决定被撤销、变更或确认无效 · early stop; default: the decision was revoked
  --shield FROM..UNTIL  破产重整期间暂时屏蔽，含首日不含末日；末日未定写 FROM.. · hidden while a reorganisation runs; the last day not included
  --objection filed     已提出异议，与记录一并显示；answered 为已答复 · an objection, shown beside the record; answered: it was answered
  --undo                恢复公示；与 --stop、--shield all、--objection filed 同用则撤销该项 · put it back; with a measure: take that back
退出码 · Exit code: 0 已办理或本已如此 done, or so already; 1 未改变任何内容 nothing was changed; 2 命令有误 wrong usage
`;

const SHORTEST_REASON = 4;
const PERIOD = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?$/;

type Fault = { fault: string };

/**
 * Reads the words after the command.
 * @param today the legal day
 * @returns what is asked for, or what is wrong with it (Chinese and English), to be shown with {@link USAGE}
 * @example readWithdrawArguments(['91421200MA0XN00A4C', 'penalty-…', '--reason', '复议决定撤销'], today)
 */
export function readWithdrawArguments(words: readonly string[], today: CalendarDate): WithdrawArguments | Fault {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        on: { type: 'string' },
        stop: { type: 'boolean', default: false },
        shield: { type: 'string' },
        objection: { type: 'string' },
        undo: { type: 'boolean', default: false },
      },
    });
    const [code = '', recordId = '', more] = positionals;
    const uscc = normaliseUscc(code);
    if (recordId === '' || more !== undefined)
      return { fault: '请给出代码和记录编号。Give one code and one record id.' };
    if (!hasUsccShape(uscc))
      return { fault: '第一项不是统一社会信用代码。The first word is no code of an enterprise.' };
    const reason = values.reason?.trim() ?? '';
    const fault = faultOfReason(reason) ?? faultOfDay(values.on, values.undo, today);
    if (fault !== null) return { fault };
    const on = values.undo ? null : (parseCalendarDate(values.on ?? '') ?? today);
    const change = changeOf(values, on, today);
    return 'fault' in change ? change : { uscc, recordId, reason, change };
  } catch (error) {
    // parseArgs explains the flag in English; its message repeats only what the user typed.
    return { fault: `命令参数有误。Wrong arguments: ${error instanceof Error ? error.message : ''}` };
  }
}

type Measures = { stop: boolean; shield?: string | undefined; objection?: string | undefined };

function changeOf(
  { stop, shield, objection }: Measures,
  on: CalendarDate | null,
  today: CalendarDate,
): StateChange | Fault {
  if ([stop, shield !== undefined, objection !== undefined].filter(Boolean).length > 1) {
    return { fault: '--stop、--shield、--objection 只能用其中一个。Use one of --stop, --shield and --objection.' };
  }
  if (shield !== undefined) return on === null ? { measure: 'shield', period: null } : shieldOf(shield);
  if (objection === undefined) return { measure: stop ? 'stop' : 'withdraw', on };
  if (objection !== 'filed' && objection !== 'answered') {
    return { fault: '--objection 只能写 filed（已提出）或 answered（已答复）。--objection takes filed or answered.' };
  }
  return { measure: 'objection', step: on === null ? 'none' : objection, on: on ?? today };
}

function shieldOf(text: string): StateChange | Fault {
  const match = PERIOD.exec(text);
  const from = parseCalendarDate(match?.[1] ?? '');
  const until = match?.[2] === undefined ? null : parseCalendarDate(match[2]);
  const isUnread = match === null || from === null || (match[2] !== undefined && until === null);
  if (isUnread || (until !== null && until <= from)) {
    return {
      fault:
        '--shield 请写作 2026-11-24..2027-05-24（末日须晚于首日），末日未定写 2026-11-24..。Write --shield FROM..UNTIL or FROM..; UNTIL lies after FROM.',
    };
  }
  return { measure: 'shield', period: { from, until } };
}

function faultOfReason(reason: string): string | null {
  if ([...reason].length < SHORTEST_REASON) {
    return '请用 --reason 写明依据，至少 4 个字。Say why with --reason, in 4 characters or more.';
  }
  if (findPersonalData(reason).length > 0) {
    return '依据中有身份证号、电话等个人信息，审计记录长期保存，请删去后再办理。The reason holds personal data; leave it out.';
  }
  return null;
}

function faultOfDay(on: string | undefined, undo: boolean, today: CalendarDate): string | null {
  if (on === undefined) return null;
  if (undo) return '--undo 不能与 --on 同时使用。--undo takes no --on.';
  const day = parseCalendarDate(on);
  if (day === null) return '--on 不是真实存在的日期，请写作 2026-11-24。--on is no day; write YYYY-MM-DD.';
  return day > today ? `--on 晚于今天（${today}）。--on lies after today.` : null;
}
