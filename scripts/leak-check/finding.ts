import type { CalendarDate } from '#domain/date.ts';

/**
 * What a crawl found wrong. `leak`: something is shown that may not be seen that day. `missing`: something is not shown that must be.
 * `status`: an address answers with another status than the law gives it. `dead-link`: a page leads to an address that does not answer.
 * `fault`: the portal failed. `oracle`: publish() and the law retold disagree. `uncovered`: a documented address nobody could ask.
 */
export type Finding = {
  readonly rule: 'leak' | 'missing' | 'status' | 'dead-link' | 'fault' | 'oracle' | 'uncovered';
  readonly day: CalendarDate;
  /** The address, as asked. */
  readonly surface: string;
  /** The text that is there and may not be, or that is not there and must be. */
  readonly text: string;
  /** Whose it is: code of the enterprise, id of the record, member. */
  readonly owner: string;
};

/**
 * One finding as a line for a terminal.
 * @example describeFinding(finding) // '2026-11-25 leak /api/v1/search?q=… 「咸市监处罚〔2026〕12号」 (91…, penalty-1, documentNumber)'
 */
export function describeFinding({ rule, day, surface, text, owner }: Finding): string {
  return `${day} ${rule} ${surface} 「${text.length > 80 ? `${text.slice(0, 80)}…` : text}」 (${owner})`;
}

/**
 * Many findings in few lines: one for each rule and kind of address, with how many there are and the first of them.
 * @example summariseFindings(findings) // ['3 × 2026-11-25 leak /enterprise/91… 「…」 (…)']
 */
export function summariseFindings(findings: readonly Finding[]): readonly string[] {
  const kindOf = ({ rule, surface }: Finding): string => `${rule} ${surface.replaceAll(/[0-9A-Z]{18}|=[^&]*/gu, '…')}`;
  return [...Map.groupBy(findings, kindOf).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [`${rest.length + 1} × ${describeFinding(first)}`],
  );
}
