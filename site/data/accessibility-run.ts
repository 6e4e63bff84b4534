import run from './accessibility-run.json' with { type: 'json' };

/**
 * The last recorded run of the automatic accessibility checks (`JIANXIN_RECORD=1` beside the end-to-end tests writes it): on which day, by which
 * tool, how many kinds of page, how many checks, how many violations. Null: none was recorded, and the statement claims none.
 */
export const accessibilityRun: { day: string; tool: string; pages: number; checks: number; violations: number } | null =
  run.day === null ? null : { ...run, day: run.day };
