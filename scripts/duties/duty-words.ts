import type { DutyKind, DutyReason } from '#domain/rules/duty.ts';

/** What each duty is called in the list. */
export const DUTY_NAMES: Readonly<Record<DutyKind, string>> = {
  publish: '公示',
  'publish-dual': '双公示',
  push: '推送外省',
  withdraw: '撤回',
  stop: '停止公示',
  'accept-repair': '受理修复申请',
  'decide-repair': '决定是否修复',
  'answer-objection': '答复异议',
};

/** Why a due day or a state cannot be told, or what it rests on. */
export const REASON_WORDS: Readonly<Record<DutyReason, string>> = {
  'no-holiday-table': '期限跨入尚无放假安排的年份',
  'no-start-day': '起算日没有记载',
  'no-term-known': '期限未见原文',
  'not-recorded': '是否办理本系统没有记载',
  'record-in-doubt': '记录本身有疑义，是否应当公示未定',
  'in-review': '待核对，尚未公示',
  'first-seen-here': '最迟于本系统收到之日',
};
