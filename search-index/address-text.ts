import { foldScript } from './script-variants.ts';

/**
 * An address, or a text that may be one, as it is compared: folded, without the places it begins with, which thousands share.
 * @param places see analyseName
 * @example addressText('湖北省咸宁市赤壁市金鱼路12号', placeNames(xianning)) // '金鱼路12号'
 */
export function addressText(address: string, places: readonly string[]): string {
  let rest = foldScript(address);
  for (;;) {
    const place = places.find((one) => rest.length > one.length && rest.startsWith(one));
    if (place === undefined) return rest;
    rest = rest.slice(place.length);
  }
}
