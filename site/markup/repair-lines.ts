import { CHINESE, type Edition } from '#site/data/edition.ts';
import type { RepairLine } from '#site/data/repair-section.ts';
import { factList } from './fact-list.ts';
import { html, type Markup } from './html.ts';

function conditions({ conditions: lines, basis }: RepairLine, { words: { REPAIR, VALUES } }: Edition): Markup | null {
  if (lines.length === 0) return null;
  const mark = html` <span class="tag">${REPAIR.unverified}</span>`;
  const list = lines.map(({ text, state }) => html`<li>${text}${VALUES.colon}<b>${state}</b></li>`);
  const law = basis.map(({ citation, unverified }) => html`<li>${citation}${unverified && mark}</li>`);
  return html`<details><summary>${REPAIR.conditionsSummary(lines.length)}</summary><div class="basis"><ul>${list}</ul><p>${REPAIR.basis}</p><ul>${law}</ul></div></details>`;
}

/**
 * What lies ahead for each negative record: its name, which leads to its card, the two days, and the conditions to open.
 * @example repairLines(section.lines) // '<h3><a href="#penalty-1">…'
 */
export function repairLines(lines: readonly RepairLine[], edition: Edition = CHINESE): string {
  return lines
    .map(
      (line) =>
        html`<h3><a href="${line.href}">${line.heading}</a></h3>${factList(line.facts)}${conditions(line, edition)}`,
    )
    .map(({ markup }) => markup)
    .join('');
}
