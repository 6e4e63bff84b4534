import type { CorrectionTable } from '#site/data/correction-table.ts';
import { RECORD } from '#site/text/zh-CN.ts';
import { html, type Markup } from './html.ts';

const HEAD = html`<thead><tr><th scope="col">${RECORD.correctionMember}</th><th scope="col">${RECORD.correctionBefore}</th><th scope="col">${RECORD.correctionAfter}</th></tr></thead>`;

const lines = (texts: readonly string[]) => texts.map((text) => html`<div>${text}</div>`);

/** A correction with the earlier and the present value side by side, in a box that scrolls by itself. */
export function correctionTable({ caption, rows }: CorrectionTable): Markup {
  return html`<div class="scroll corrections" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>${HEAD}<tbody>${rows.map(
    ({ member, note, before, after }) =>
      note !== null
        ? html`<tr><th scope="row">${member}</th><td colspan="2">${note}</td></tr>`
        : html`<tr><th scope="row">${member}</th><td>${lines(before)}</td><td>${lines(after)}</td></tr>`,
  )}</tbody></table></div>`;
}
