import { CHINESE, type Edition } from '#site/data/edition.ts';
import { perEdition } from '#site/data/per-edition.ts';
import type { RecordCard } from '#site/data/record-card.ts';
import { correctionTable } from './correction-table.ts';
import { dated } from './dated.ts';
import { factList } from './fact-list.ts';
import { html, type Markup } from './html.ts';
import { tag } from './tag.ts';

// What every record says in the same words is written once for each language.
const standing = perEdition(({ words: { RECORD } }) => ({
  basis: html`<p>${RECORD.basis}</p>`,
  summary: html`<summary>${RECORD.detailsSummary}</summary>`,
  unverified: html` <span class="tag">${RECORD.unverified}</span>`,
}));

function head({ heading, day, when, tags }: RecordCard, { words: { RECORD } }: Edition): Markup | null {
  if (heading === null) return null;
  const date = day === null ? RECORD.undated : html`<time datetime="${day}">${day}</time>`;
  return html`<p class="when">${date} ${when}</p><h3>${heading}${tags.map(tag)}</h3>`;
}

function objectionLink({ objectionHref }: RecordCard, { words: { TERM } }: Edition): Markup {
  return objectionHref === null
    ? html`<p><a href="#objection">${TERM.objection}</a></p>`
    : html`<p><a href="${objectionHref}" rel="nofollow">${TERM.objectionLink}</a></p>`;
}

/** The legal-basis popover: a `details` element, so that it opens without scripts and prints open. */
function basis(card: RecordCard, edition: Edition): Markup {
  const { basis: lead, summary, unverified: mark } = standing(edition);
  const { basis: provisions, details } = card;
  const list = provisions.map(({ citation, unverified }) => html`<li>${citation}${unverified && mark}</li>`);
  return html`<details>${summary}<div class="basis">${lead}<ul>${list}</ul>${factList(details)}${objectionLink(card, edition)}</div></details>`;
}

/**
 * One record: when and what, its facts, corrections, who provided it, from when until when it is public, and on which provisions.
 * @example recordCard(card).markup // '<article class="record" id="…">…'
 */
export function recordCard(card: RecordCard, edition: Edition = CHINESE): Markup {
  const { RECORD, VALUES } = edition.words;
  return html`<article class="record" id="${card.id}">${head(card, edition)}${factList(card.facts)}${card.corrections.map((table) => correctionTable(table, edition))}<p class="source"><span>${RECORD.source}${VALUES.colon}${card.sourceUnit}</span><span>${card.term}</span></p>${card.objection !== null && html`<p class="notice plain small">${dated(card.objection)}</p>`}${basis(card, edition)}</article>`;
}
