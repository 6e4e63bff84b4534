import type { Locale } from '#domain/wire/locale.ts';
import { englishPaths, paths } from './paths.ts';

/** Where a page stands in the other language. `twins`: both addresses, if they say the same; none where the other is only the nearest. */
export type OtherLanguage = { href: string; twins: readonly { hreflang: string; href: string }[] };

// The pages that exist in both; each of the guides has its nearest in the one page in English.
const IN_BOTH =
  /^\/(?:search|enterprise\/[0-9A-Z]{18}|key-field(?:\/[a-z-]+){0,2}|lists(?:\/[a-z]+)?|notices(?:\/[\w-]+)?|data|about|accessibility|verify|guide)?(?:\?.*)?$/;
const ENGLISH = englishPaths.home();
const BASE = ENGLISH.slice(0, -'/en'.length);

/**
 * Where the switch of languages leads from an address of this site: to the same page, filters and all, or to the beginning of the other language.
 * @example otherLanguage('zh-CN', '/search?q=青泉').href // '/en/search?q=青泉'
 */
export function otherLanguage(locale: Locale, here: string | undefined): OtherLanguage {
  if (locale === 'en') {
    if (here === undefined) return { href: paths.home(), twins: [] };
    const chinese = BASE + (here.slice(ENGLISH.length) || '/');
    return { href: chinese, twins: twinsOf(chinese, here) };
  }
  const path = here?.slice(BASE.length);
  if (path === undefined) return { href: ENGLISH, twins: [] };
  if (path.startsWith('/guide/')) return { href: englishPaths.guides(), twins: [] };
  if (!IN_BOTH.test(path)) return { href: ENGLISH, twins: [] };
  const english = path === '/' ? ENGLISH : ENGLISH + path;
  return { href: english, twins: twinsOf(BASE + path, english) };
}

function twinsOf(chinese: string, english: string): OtherLanguage['twins'] {
  return [
    { hreflang: 'zh-CN', href: chinese },
    { hreflang: 'en', href: english },
    { hreflang: 'x-default', href: chinese },
  ];
}
