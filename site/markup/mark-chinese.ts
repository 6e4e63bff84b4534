const TAG = /<!--[\s\S]*?-->|<[a-z!/](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
// Han and the punctuation of Chinese; figures and letters between them belong to the run: a document number is one word.
const RUN =
  /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e](?:[\w.,%/()+×·“”-]* ?[\p{Script=Han}\u3001-\u303f\uff01-\uff5e])*/gu;
const HAN = /\p{Script=Han}/u;
const LANG = ' lang="zh-Hans"';
// Nothing but text may stand in these, so the element itself tells its language.
const TEXT_ONLY = new Set(['option', 'textarea']);
const NOT_READ = new Set(['script', 'style']);

const nameOf = (tag: string): string => /^<([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';

const withLang = (tag: string): string => tag.replace(/^<[a-z0-9]+/i, (start) => start + LANG);

const withSpans = (text: string): string =>
  HAN.test(text) ? text.replace(RUN, (run) => `<span${LANG}>${run}</span>`) : text;

const isChinese = (text: string): boolean => HAN.test(text) && !/\p{L}/u.test(text.replace(RUN, ''));

/**
 * Markup of an English page in which every run of Chinese says that it is Chinese (WCAG 3.1.2): on its own element where that holds nothing else, in
 * a span otherwise. What stands in an element that has a language already is left as it is.
 * @example markChinese('<p>Fine: 罚款</p><b>罚款</b>') // '<p>Fine: <span lang="zh-Hans">罚款</span></p><b lang="zh-Hans">罚款</b>'
 */
export function markChinese(markup: string): string {
  let made = '';
  let at = 0;
  let opened = '';
  let inside: { name: string; depth: number } | null = null;
  const write = (text: string, next: string): void => {
    const name = nameOf(opened);
    const holdsIt = name !== '' && next === `</${name}>`;
    const onElement = holdsIt && HAN.test(text) && (TEXT_ONLY.has(name) || isChinese(text));
    made += onElement ? withLang(opened) + text : opened + withSpans(text);
    opened = '';
  };
  for (const { 0: tag, index } of markup.matchAll(TAG)) {
    const text = markup.slice(at, index);
    at = index + tag.length;
    if (inside !== null) {
      made += text + tag;
      if (nameOf(tag) === inside.name) inside.depth += 1;
      if (tag === `</${inside.name}>`) inside.depth -= 1;
      if (inside.depth === 0) inside = null;
      continue;
    }
    write(text, tag);
    const name = nameOf(tag);
    if (name !== '' && (NOT_READ.has(name) || /\slang=/.test(tag))) {
      made += tag;
      inside = { name, depth: 1 };
    } else if (name === '') made += tag;
    else opened = tag;
  }
  write(markup.slice(at), '');
  return made;
}
