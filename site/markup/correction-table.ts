import type { CorrectionTable } from '#site/data/correction-table.ts';
import type { Edition } from '#site/data/edition.ts';
import { perEdition } from '#site/data/per-edition.ts';
import { html, type Markup } from './html.ts';

const headOf = perEdition(
  ({ words: { RECORD } }) =>
    html`<thead><tr><th scope="col">${RECORD.correctionMember}</th><th scope="col">${RECORD.correctionBefore}</th><th scope="col">${RECORD.correctionAfter}</th></tr></thead>`,
);

const lines = (texts: readonly string[]) => texts.map((text) => html`<div>${text}</div>`);

/** A correction with the earlier and the present value side by side, in a box that scrolls by itself. */
export function correctionTable({ caption, rows }: CorrectionTable, edition: Edition): Markup {
  return html`<div class="scroll corrections" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>${headOf(edition)}<tbody>${rows.map(
    ({ member, note, before, after }) =>
      note !== null
        ? html`<tr><th scope="row">${member}</th><td colspan="2">${note}</td></tr>`
        : html`<tr><th scope="row">${member}</th><td>${lines(before)}</td><td>${lines(after)}</td></tr>`,
  )}</tbody></table></div>`;
}
