import { type CalendarDate, daysBetween } from '#domain/date.ts';
import { DUTY_NAMES, DUTY_REASONS } from '#site/text/zh-CN-desk-records.ts';
import type { UnitTally } from './duty-tally.ts';
import type { EnterpriseDuty } from './every-duty.ts';

const COLUMNS = [12, 14, 14, 22] as const;
// A character of these scripts and forms takes two columns of a terminal.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * The list for people: each unit, what it owes in numbers, and its most urgent duties one a line.
 * @example process.stdout.write(dutyTable(tally.units(), '2026-11-24' as CalendarDate))
 */
export function dutyTable(units: readonly UnitTally[], on: CalendarDate): string {
  if (units.length === 0) return `${on} 没有可计期限的记录。No records.\n`;
  return `${on}，${units.length} 个单位\n${units.map((unit) => unitTable(unit, on)).join('')}`;
}

function unitTable({ unit, counts, late, cameLate, urgent }: UnitTally, on: CalendarDate): string {
  const lines = [
    '',
    unit,
    `  逾期 ${counts.overdue}  未到期 ${counts.due}  不能判断 ${counts.unknown}  已完成 ${counts.done}（公示日期晚于期限 ${late}；收到时已过期限、此前是否公示不明 ${cameLate}）`,
  ];
  if (urgent.length > 0) lines.push(row(['最后一日', '事项', '状态', '主体', '记录']));
  lines.push(...urgent.map((duty) => row(cellsOf(duty, on))));
  const rest = counts.overdue + counts.due - urgent.length;
  if (rest > 0) lines.push(`  另有 ${rest} 项，见 --json`);
  return `${lines.join('\n')}\n`;
}

function cellsOf({ dueOn, duty, state, reason, uscc, recordId }: EnterpriseDuty, on: CalendarDate): string[] {
  const days = dueOn === null ? 0 : Math.abs(daysBetween(on, dueOn));
  const when = state === 'overdue' ? `逾期 ${days} 日` : `还有 ${days} 日`;
  const why = reason === null ? '' : `（${DUTY_REASONS[reason]}）`;
  return [dueOn ?? '', DUTY_NAMES[duty], when, uscc, `${recordId}${why}`];
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, place) => cell + ' '.repeat(Math.max(0, (COLUMNS[place] ?? 0) - widthOf(cell))));
  return `  ${padded.join('  ').trimEnd()}`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
