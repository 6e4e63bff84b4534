import type { RecordCard } from '#site/data/record-card.ts';
import { RECORD } from '#site/text/zh-CN.ts';
import { OBJECTION } from '#site/text/zh-CN-objection.ts';
import { TERM } from '#site/text/zh-CN-profile.ts';
import { correctionTable } from './correction-table.ts';
import { dated } from './dated.ts';
import { factList } from './fact-list.ts';
import { html, type Markup } from './html.ts';
import { tag } from './tag.ts';

const BASIS = html`<p>${RECORD.basis}</p>`;
const SUMMARY = html`<summary>${RECORD.detailsSummary}</summary>`;
const UNVERIFIED = html` <span class="tag">${RECORD.unverified}</span>`;

function head({ heading, day, when, tags }: RecordCard): Markup | null {
  if (heading === null) return null;
  const date = day === null ? RECORD.undated : html`<time datetime="${day}">${day}</time>`;
  return html`<p class="when">${date} ${when}</p><h3>${heading}${tags.map(tag)}</h3>`;
}

function objectionLink({ objectionHref }: RecordCard): Markup {
  return objectionHref === null
    ? html`<p><a href="#objection">${TERM.objection}</a></p>`
    : html`<p><a href="${objectionHref}" rel="nofollow">${OBJECTION.link}</a></p>`;
}

/** The legal-basis popover: a `details` element, so that it opens without scripts and prints open. */
function basis(card: RecordCard): Markup {
  const { basis: provisions, details } = card;
  const list = provisions.map(({ citation, unverified }) => html`<li>${citation}${unverified && UNVERIFIED}</li>`);
  return html`<details>${SUMMARY}<div class="basis">${BASIS}<ul>${list}</ul>${factList(details)}${objectionLink(card)}</div></details>`;
}

/**
 * One record: when and what, its facts, corrections, who provided it, from when until when it is public, and on which provisions.
 * @example recordCard(card).markup // '<article class="record" id="…">…'
 */
export function recordCard(card: RecordCard): Markup {
  return html`<article class="record" id="${card.id}">${head(card)}${factList(card.facts)}${card.corrections.map(correctionTable)}<p class="source"><span>${RECORD.source}：${card.sourceUnit}</span><span>${card.term}</span></p>${card.objection !== null && html`<p class="notice plain small">${dated(card.objection)}</p>`}${basis(card)}</article>`;
}
