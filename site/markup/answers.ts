import { CHINESE, type Edition } from '#site/data/edition.ts';
import type { ProfilePage } from '#site/data/profile-page.ts';
import { dated } from './dated.ts';
import { html } from './html.ts';

/**
 * The questions and answers of the first screen: to which key field an enterprise belongs and by which licence, and one line for each kind of record.
 * @example answers(page) // '<dl class="answers">…</dl>'
 */
export function answers(
  { keyFields, glance }: Pick<ProfilePage, 'keyFields' | 'glance'>,
  { words: { KINDS, PROFILE, PROFILE_HEAD } }: Edition = CHINESE,
): string {
  const fields = keyFields.map(
    ({ text, licences }) =>
      html`<div><dt>${PROFILE_HEAD.fieldQuestion}</dt><dd><b class="tag neutral">${text}</b><span>${licences.map(
        ({ href, label }) => html`<a href="${href}">${PROFILE.keyFieldBasis(label)}</a>`,
      )}</span></dd></div>`,
  );
  const kinds = glance.map(
    ({ kind, question, answer, text, tone }) =>
      html`<div class="${tone}"><dt>${question}</dt><dd><b class="tag ${answer.tone}">${answer.text}</b><span>${dated(text)}</span><a class="to" href="#${kind}">${PROFILE.seeSection}<span class="hidden">${KINDS[kind].heading}</span></a></dd></div>`,
  );
  return html`<dl class="answers">${fields}${kinds}</dl>`.markup;
}
