import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '#site/markup/html.ts';
import { markChinese } from '#site/markup/mark-chinese.ts';

describe('Chinese in an English page', () => {
  it.each([
    ['an element that holds nothing else', '<dd>罚款</dd>', '<dd lang="zh-Hans">罚款</dd>'],
    ['a run among English', '<p>Fine: 罚款.</p>', '<p>Fine: <span lang="zh-Hans">罚款</span>.</p>'],
    [
      'a document number, whole',
      '<td>See 鄂市监罚〔2026〕A12号 now</td>',
      '<td>See <span lang="zh-Hans">鄂市监罚〔2026〕A12号</span> now</td>',
    ],
    [
      'two runs with English between',
      '<p>罚款 and 没收</p>',
      '<p><span lang="zh-Hans">罚款</span> and <span lang="zh-Hans">没收</span></p>',
    ],
    [
      'an option',
      '<option value="421281" selected>赤壁市</option>',
      '<option lang="zh-Hans" value="421281" selected>赤壁市</option>',
    ],
    ['text beside an element', '<li>a <b>x</b> 罚款</li>', '<li>a <b>x</b> <span lang="zh-Hans">罚款</span></li>'],
  ])('is marked: %s', (_, given, made) => expect(markChinese(given)).toBe(made));

  it.each([
    ['an attribute', '<input value="青泉 > 食品">'],
    ['an element that has its language', '<p lang="zh-CN">中<b>文</b>。</p><p>end</p>'],
    ['a script', '<script>"中文"</script>'],
    ['a comment', '<!-- 中文 -->'],
    ['English alone', '<p>“None found” is not “none”</p>'],
  ])('is left as it is: %s', (_, given) => expect(markChinese(given)).toBe(given));

  it('whatever the texts, keeps every text and leaves no Chinese unmarked', () => {
    const text = fc.string({ unit: fc.constantFrom('罚', '（', '。', 'a', '1', ' ', '<', '>', '"', '&', '-') });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const given = html`<p title="${first}">${first}<b>${second}</b> ${second}</p>`.markup;
        const made = markChinese(given);
        expect(made.replaceAll(/ lang="zh-Hans"/g, '').replaceAll(/<\/?span>/g, '')).toBe(given);
        const unmarked = made
          .replaceAll(/<(\w+) lang="zh-Hans"[^>]*>[^<]*<\/\1>/g, '')
          .replaceAll(/<(?:[^"'>]|"[^"]*")*>/g, '');
        expect(unmarked).not.toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});
