import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '#site/markup/html.ts';

describe('a template of markup', () => {
  it('escapes every text, in content and in quoted attributes', () => {
    expect(html`<p title="${'a"b'}">${"<script>'&"}</p>`.markup).toBe(
      '<p title="a&quot;b">&lt;script&gt;&#39;&amp;</p>',
    );
  });

  it('whatever the text, leaves no sign that could open or close anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('takes markup as it is, lists of it joined, and nothing for null and false', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${null}${false}${3}`.markup).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3');
  });
});
