import type { MATCH_WAYS } from '#domain/wire/search-answer.ts';
import { type AskedPlace, isOfPlace } from './asked-place.ts';
import { type AlignedStep, alignName, type ComparedName, leastCost } from './name-alignment.ts';
import type { NameRole } from './name-analysis.ts';
import { findPieces, MOVED as LEAST_MOVED, type Pieces } from './name-pieces.ts';
import { spreadOver } from './name-spread.ts';

/** How a name is like a query: what the difference costs, in what it lies, and which characters of the name were meant. */
export type Similarity = {
  cost: number;
  how: (typeof MATCH_WAYS)[number];
  places: readonly (readonly [number, number])[];
};

const LETTER = /[a-z]/;
const A_SYLLABLE = 3;
const ROUNDING = 1e-9;

/**
 * Whether a folded name may be like a query; false is certain, true is not. Costs a fraction of {@link compareName}.
 * @example mayBeLike(['星', '惠', '食', '品'], '咸宁市利民饭店') // false
 */
export function mayBeLike(query: readonly string[], folded: string, most = mostCost(query)): boolean {
  return leastCost(query, folded) <= most + ROUNDING;
}

/**
 * The most a difference may cost for a name to be shown: about one wrong character in three, two at most.
 * @example mostCost(['星', '辉', '食', '品']) // 1.4
 */
export function mostCost(query: readonly string[]): number {
  const letters = query.filter((character) => LETTER.test(character)).length;
  const syllables = query.length - letters + letters / A_SYLLABLE;
  return Math.min(2.4, 0.2 + 0.3 * syllables);
}

function howOf(steps: readonly AlignedStep[], { roles }: ComparedName): Similarity['how'] {
  const has = (...kinds: AlignedStep['step'][]) => steps.some(({ step }) => kinds.includes(step));
  if (has('other', 'added', 'swapped')) return 'typo';
  if (has('pinyin', 'begun')) return 'pinyin';
  if (has('initial')) return has('same', 'sound') ? 'pinyin' : 'initials';
  const inside = steps.slice(steps.findIndex(({ step }) => step !== 'missing'));
  const missing = inside.filter(({ step, name: [at] }) => step === 'missing' && /core|industry/.test(roles[at] ?? ''));
  if (has('sound')) return missing.length === 0 ? 'sound' : 'typo';
  if (missing.length === 0) return inside.some(({ step }) => step === 'missing') ? 'abbreviation' : 'part';
  return missing.length === 1 && steps.length > 4 ? 'typo' : 'abbreviation';
}

const isNamed = (role: NameRole | undefined) => role === 'core' || role === 'industry';

// A place and a form are borne by thousands: of a name with mistakes, some of the 字号 must be met, and of what says which
// enterprise it is no less than is mistaken. A homophone counts half.
function isNameMet(steps: readonly AlignedStep[], { roles }: ComparedName): boolean {
  const named = steps.filter(({ name: [at] }) => isNamed(roles[at]));
  const met = named.filter(({ step }) => step !== 'missing' && step !== 'added' && step !== 'other');
  const sounds = met.filter(({ step }) => step === 'sound').length;
  const mistaken = steps.filter(({ step, name: [at] }) => step === 'added' || (step === 'other' && isNamed(roles[at])));
  const isCoreMet = met.some(({ name: [from, to] }) => roles.slice(from, to).includes('core'));
  return isCoreMet && met.length - sounds / 2 >= mistaken.length;
}

function isWhole(query: readonly string[], { found }: Pieces): boolean {
  return found.reduce((length, [from, to]) => length + to - from, 0) === query.length;
}

function join(places: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...places].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

// What it costs that a name does not bear the place asked for: little where the enterprise is of that place.
const OF_PLACE = 0.1;
const OF_ANOTHER = 0.6;

/** A query ready to be compared with names: its characters, and the place it begins with. */
export type ComparedQuery = { characters: readonly string[]; place: AskedPlace | null };

/**
 * How much a name is like a query ({@link compareName}), where the name may bear another place than the one asked for, or none: an enterprise
 * of the asked place comes before one that is elsewhere.
 * @param nameOf makes the name ready, only where it may be like the query
 * @param region the name of the enterprise's region, '' if it has none
 * @example compareAsked(query, '湖北砚棠食品', () => name, '赤壁市')?.cost // about 0.1, where 赤壁市砚棠食品 was asked for
 */
export function compareAsked(
  { characters, place }: ComparedQuery,
  folded: string,
  nameOf: () => ComparedName,
  region: string,
  most: number = mostCost(characters),
): Similarity | null {
  const whole = mayBeLike(characters, folded, most) ? compareName(characters, nameOf(), most) : null;
  if (place === null) return whole;
  const away = isOfPlace(place, region) ? OF_PLACE : OF_ANOTHER;
  const left = Math.min(most, whole?.cost ?? most) - away;
  if (left < 0 || !mayBeLike(place.rest, folded, left)) return whole;
  const rest = compareName(place.rest, nameOf(), Math.min(left, mostCost(place.rest)));
  return rest === null
    ? whole
    : { ...rest, cost: rest.cost + away, how: rest.how === 'part' ? 'abbreviation' : rest.how };
}

/**
 * How much a name is like a query that it need not hold; null if it costs more than `most` ({@link mostCost}, or less), or if, mistakes apart, they
 * have no more in common than a place and a form. Places count characters of the folded name.
 * @example compareName(['星', '惠'], name)?.how // 'sound'
 */
export function compareName(
  query: readonly string[],
  name: ComparedName,
  most: number = mostCost(query),
): Similarity | null {
  const aligned = alignName(query, name, most);
  const spread = spreadOver(query, name);
  if (spread !== null && spread.cost <= most && spread.cost < (aligned?.cost ?? Number.POSITIVE_INFINITY)) {
    return { cost: spread.cost, how: 'abbreviation', places: join(spread.places) };
  }
  const pieces = aligned !== null && aligned.cost <= LEAST_MOVED ? null : findPieces(query, name.characters);
  if (pieces?.isMoved === true && pieces.cost <= most && pieces.cost < (aligned?.cost ?? Number.POSITIVE_INFINITY)) {
    return { cost: pieces.cost, how: 'word-order', places: join(pieces.found) };
  }
  if (aligned === null) return null;
  const how = howOf(aligned.steps, name);
  if (how === 'typo' && !isNameMet(aligned.steps, name)) {
    if (pieces === null || pieces.isMoved || !isWhole(query, pieces)) return null;
    return { cost: aligned.cost, how: 'abbreviation', places: join(pieces.found) };
  }
  const met = aligned.steps.filter(({ step }) => step !== 'missing' && step !== 'added' && step !== 'other');
  return { cost: aligned.cost, how, places: join(met.map((step) => step.name)) };
}
