import { datedParts } from '#site/data/dated-parts.ts';
import { html, type Markup } from './html.ts';

/**
 * A text in which every calendar date is a `time` element.
 * @example dated('截至 2026-11-24。') // 截至 <time datetime="2026-11-24">2026-11-24</time>。
 */
export function dated(text: string): Markup {
  const parts = datedParts(text);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<time datetime="${part}">${part}</time>` : html`${part}`))}`;
}
