import { CHINESE, type Edition } from '#site/data/edition.ts';
import type { ProfileSection } from '#site/data/profile-sections.ts';
import { dated } from './dated.ts';
import { html, type Markup } from './html.ts';
import { recordCard } from './record-card.ts';

function section({ id, kind, heading, explanations, state, empty, cards }: ProfileSection, edition: Edition): Markup {
  const notice = state === 'unavailable' ? 'unavailable' : 'plain';
  const records = html`<div class="${kind === 'registration' ? 'single' : 'records'}">${cards.map((card) => recordCard(card, edition))}</div>`;
  return html`<section class="block" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${explanations.map(
    (text) => html`<p class="explain">${text}</p>`,
  )}${empty !== null && html`<p class="notice ${notice}">${dated(empty)}</p>`}${cards.length > 0 && records}</section>`;
}

/**
 * The sections of a profile as markup, one for each kind of record: its records as a timeline, or why there are none.
 * @example recordSections(page.sections) // '<section class="block" id="registration" …'
 */
export function recordSections(sections: readonly ProfileSection[], edition: Edition = CHINESE): string {
  return html`${sections.map((one) => section(one, edition))}`.markup;
}
