import type { Fact } from '#site/data/fact.ts';
import { html, type Markup } from './html.ts';

/**
 * A list of facts, as FactList.astro writes it.
 * @example factList([{ label: '处罚机关', lines: ['赤壁市市场监督管理局'] }])
 */
export function factList(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">${facts.map(
    ({ label, lines }) =>
      html`<div><dt>${label}</dt><dd>${lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => html`<span>${line}</span>`)}</dd></div>`,
  )}</dl>`;
}
