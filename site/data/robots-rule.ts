/**
 * What a page asks of search engines. Nowhere a copy is kept, since what ends here by law would live on in it; a page whose last day is known
 * leaves their lists by itself on that day (unavailable_after), and the others by answering 410.
 * @param endsOn the day from which the page is no longer there; null: no such day is known
 * @example robotsRule({ noindex: false, endsOn: '2027-05-01' }) // 'noarchive, unavailable_after: 2027-05-01T00:00:00+08:00'
 */
export function robotsRule({ noindex, endsOn }: { noindex: boolean; endsOn: string | null }): string {
  if (noindex) return 'noindex';
  return endsOn === null ? 'noarchive' : `noarchive, unavailable_after: ${endsOn}T00:00:00+08:00`;
}
