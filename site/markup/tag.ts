import type { Tag } from '#site/data/tone.ts';
import { html, type Markup } from './html.ts';

/**
 * A status tag: its words, and the tone that sets it apart.
 * @example tag({ text: '在列', tone: 'warning' }) // <span class="tag warning">在列</span>
 */
export function tag({ text, tone }: Tag): Markup {
  return html`<span class="tag ${tone}">${text}</span>`;
}
