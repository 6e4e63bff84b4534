import { foldScript } from './script-variants.ts';

/** The place a text begins with, and the characters after it, by which an enterprise of that place is sought whatever place its name bears. */
export type AskedPlace = { place: string; rest: readonly string[] };

// Less would be anybody's name.
const SHORTEST_REST = 3;

/**
 * Reads the place a folded text begins with; null if it begins with none, or if too little follows.
 * @param places see analyseName
 * @example readAskedPlace('赤壁市砚棠食品', places) // { place: '赤壁市', rest: ['砚', '棠', '食', '品'] }
 */
export function readAskedPlace(folded: string, places: readonly string[]): AskedPlace | null {
  let at = 0;
  let last = '';
  for (;;) {
    const rest = folded.slice(at);
    const place = places.find((one) => rest.startsWith(one));
    if (place === undefined) break;
    last = place;
    at += place.length;
  }
  const rest = Array.from(folded.slice(at));
  return last === '' || rest.length < SHORTEST_REST ? null : { place: last, rest };
}

/**
 * Whether an enterprise is of the place asked for: the name of its region is that place, with or without 市, 县 or 区.
 * @param region the name of its region, folded or not; '' if it has none
 * @example isOfPlace({ place: '赤壁', rest }, '赤壁市') // true
 */
export function isOfPlace({ place }: AskedPlace, region: string): boolean {
  return region !== '' && foldScript(region).startsWith(place);
}
