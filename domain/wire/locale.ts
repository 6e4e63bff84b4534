/** A language the portal's frame is written in. Records stand in Chinese in both. */
export type Locale = 'zh-CN' | 'en';

/**
 * The language of an address: what stands under `/en` is English, everything else Chinese.
 * @example localeOf('/en/search') // 'en'
 */
export function localeOf(path: string): Locale {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'zh-CN';
}
