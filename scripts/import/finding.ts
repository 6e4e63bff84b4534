import { ROW_RULES, type RowRule } from './row-rules.ts';

/** Something found in a row. `column` is the file's own header. `message` says what, and what to do about it (Chinese). */
export type Finding = { readonly rule: RowRule; readonly column: string | null; readonly message: string };

/**
 * Makes a finding; the cure of the rule ends the message.
 * @param what a Chinese clause that states the fact, without a full stop and without personal data
 * @example finding('required-empty', '处罚机关', '必填列“处罚机关”为空')
 */
export function finding(rule: RowRule, column: string | null, what: string): Finding {
  return { rule, column, message: `${what}。${ROW_RULES[rule].cure}` };
}

/**
 * What becomes of a row with this finding.
 * @example outcomeOf(found) // 'reject'
 */
export function outcomeOf(found: Finding): 'reject' | 'hold' | 'note' {
  return ROW_RULES[found.rule].outcome;
}
