import type { MatchFeature, MatchRequestItem } from '#domain/wire/matching.ts';
import type { Match, SearchItem } from '#domain/wire/search-answer.ts';

/** A line as it is compared: the code in its normal form, texts without outer white space; null: not given. */
export type AskedItem = { code: string | null; name: string | null; region: string | null };

/**
 * Reads a line. A name that is dressed as a code, with no code beside it, is a code.
 * @example readAsked({ name: ' 91421200ma0xn00a4c ' }, normaliseUscc, hasUsccShape).code // '91421200MA0XN00A4C'
 */
export function readAsked(
  { name = '', uscc = '', region = '' }: MatchRequestItem,
  normalise: (text: string) => string,
  hasShape: (text: string) => boolean,
): AskedItem {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const code = orNull(normalise(uscc));
  if (code === null && hasShape(normalise(name))) return { code: normalise(name), name: null, region: orNull(region) };
  return { code, name: orNull(name), region: orNull(region) };
}

/**
 * What each property of an enterprise says to what was asked: for it, against it, or nothing because it is not published.
 * @param matched how its names meet the name asked for; null: not at all
 * @example featuresOf({ code: null, name: '星星食品', region: null }, item, matched) // [{ on: 'name', agrees: false, how: 'part', … }]
 */
export function featuresOf(
  asked: AskedItem,
  item: Pick<SearchItem, 'uscc' | 'name' | 'region'>,
  matched: Match | null,
): MatchFeature[] {
  const features: MatchFeature[] = [];
  if (asked.code !== null) {
    features.push({ on: 'code', agrees: asked.code === item.uscc, how: null, published: item.uscc });
  }
  if (asked.name !== null) {
    const former = matched?.on === 'former-name' ? matched.formerName : null;
    const on = former === null ? 'name' : 'former-name';
    features.push({
      on,
      agrees: matched?.how === 'whole',
      how: matched?.how ?? null,
      published: former ?? item.name,
    });
  }
  if (asked.region !== null) {
    const { region } = item;
    const agrees = region === null ? null : region.code === asked.region || region.name === asked.region;
    features.push({ on: 'region', agrees, how: null, published: region?.name ?? null });
  }
  return features;
}
