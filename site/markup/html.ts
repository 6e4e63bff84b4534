/** Markup that is safe to stand in a page: made by {@link html} alone, every text in it escaped. */
export type Markup = { readonly markup: string };

/** What may stand in a template: text (escaped), markup (as it is), several of it, or nothing. */
type Part = string | number | Markup | readonly Markup[] | null | false;

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

function written(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (part === null || part === false) return '';
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  let all = '';
  for (const { markup } of part) all += markup;
  return all;
}

/**
 * A template of markup whose texts are escaped, also within quoted attributes. For what a page repeats hundreds of times: a
 * component for each costs several times as much as all the text it holds.
 * @example html`<dt>${'<b>'}</dt>`.markup // '<dt>&lt;b&gt;</dt>'
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = texts[0] ?? '';
  for (let index = 0; index < parts.length; index += 1) {
    markup += written(parts[index] ?? null) + (texts[index + 1] ?? '');
  }
  return { markup };
}
