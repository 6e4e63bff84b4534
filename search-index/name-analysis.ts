import { INDUSTRY_WORDS } from './industry-words.ts';
import { ORGANISATION_FORMS, SHORT_FORMS } from './organisation-forms.ts';
import { type Readings, readText } from './pinyin.ts';
import { foldScript } from './script-variants.ts';

/** What a character of a name says: where, which one (字号), what it trades in, or how it is organised. */
export type NameRole = 'region' | 'core' | 'industry' | 'form';

/**
 * A name taken apart. `region`, `core` (字号), `industry` and `form` are parts of `folded` and together all of it; a place in
 * brackets belongs to the region. `roles` and `syllables` hold one entry for each character of `folded`; `syllables` lists the
 * readings of each, the likeliest first. `initials` are the first letters of the likeliest readings. `variants` are the short
 * forms people use, folded, each once and without the name itself.
 */
export type NameAnalysis = {
  folded: string;
  region: string;
  core: string;
  industry: string;
  form: string;
  roles: readonly NameRole[];
  syllables: readonly Readings[];
  initials: string;
  variants: readonly string[];
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const FORMS = longestFirst(ORGANISATION_FORMS);

// By last character, longest first: a name is read from its end.
const INDUSTRIES: ReadonlyMap<string, readonly string[]> = Map.groupBy(longestFirst(INDUSTRY_WORDS), (word) =>
  word.slice(-1),
);

const placesByFirst = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

function placesFrom(places: readonly string[], first: string): readonly string[] {
  let known = placesByFirst.get(places);
  if (known === undefined) {
    known = Map.groupBy(longestFirst(places), (place) => place.slice(0, 1));
    placesByFirst.set(places, known);
  }
  return known.get(first) ?? [];
}

// A place in brackets: 星星（咸宁）食品有限公司.
const BRACKETED = /[（(【[〔]([^（()）【】[\]〔〕]{1,12})[）)】\]〕]/u;

type Cut = { from: number; to: number };

function bracketedPlace(name: string, folded: string, places: readonly string[]): Cut | null {
  const bracket = BRACKETED.exec(name);
  if (bracket === null) return null;
  const inside = foldScript(bracket[1] ?? '');
  if (inside === '' || !placesFrom(places, inside.slice(0, 1)).includes(inside)) return null;
  const from = foldScript(name.slice(0, bracket.index)).length;
  return folded.startsWith(inside, from) && from > 0 ? { from, to: from + inside.length } : null;
}

function leadingPlaces(text: string, places: readonly string[]): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const place = placesFrom(places, rest.slice(0, 1)).find((one) => rest.length > one.length && rest.startsWith(one));
    if (place === undefined) return at;
    at += place.length;
  }
}

function formOf(text: string): number {
  const long = FORMS.find((one) => text.length > one.length && text.endsWith(one));
  if (long !== undefined) {
    // 合作社（个体工商户）: two forms in a row.
    return long.length + (text.length - long.length > 3 ? formOfMore(text.slice(0, -long.length)) : 0);
  }
  return SHORT_FORMS.includes(text.slice(-1)) && text.length > 3 ? 1 : 0;
}

function formOfMore(text: string): number {
  const more = FORMS.find((one) => text.length > one.length + 1 && text.endsWith(one));
  if (more !== undefined) return more.length;
  return SHORT_FORMS.includes(text.slice(-1)) && industryOf(text.slice(0, -1)) > 0 ? 1 : 0;
}

// At least two characters are left to the 字号, so that 食品有限公司 has one.
function industryOf(text: string): number {
  let length = 0;
  for (;;) {
    const rest = text.slice(0, text.length - length);
    const word = INDUSTRIES.get(rest.slice(-1))?.find((one) => rest.length >= one.length + 2 && rest.endsWith(one));
    if (word === undefined) return length;
    length += word.length;
  }
}

function variantsOf(parts: Pick<NameAnalysis, 'folded' | 'region' | 'core' | 'industry' | 'form'>): string[] {
  const { folded, core, industry, form } = parts;
  const short = [core + industry + form, core + industry, core];
  return [...new Set(short)].filter((one) => one !== folded && one.length >= 2);
}

/** The parts of a name and the role of each character, without how it is read. @param places see {@link analyseName} */
export function takeNameApart(
  name: string,
  places: readonly string[],
): Pick<NameAnalysis, 'folded' | 'region' | 'core' | 'industry' | 'form' | 'roles'> {
  const folded = foldScript(name);
  const bracket = bracketedPlace(name, folded, places);
  const bare = bracket === null ? folded : folded.slice(0, bracket.from) + folded.slice(bracket.to);
  const form = formOf(bare);
  const named = bare.slice(0, bare.length - form);
  const region = leadingPlaces(named, places);
  const industry = industryOf(named.slice(region));
  const parts = {
    folded,
    region: bare.slice(0, region) + (bracket === null ? '' : folded.slice(bracket.from, bracket.to)),
    core: named.slice(region, named.length - industry),
    industry: named.slice(named.length - industry),
    form: bare.slice(named.length),
  };
  const roleAt = (at: number): NameRole => {
    if (at < region) return 'region';
    if (at < named.length - industry) return 'core';
    return at < named.length ? 'industry' : 'form';
  };
  const roles: NameRole[] = [];
  let unit = 0;
  for (const character of folded) {
    const inside = bracket !== null && unit >= bracket.from && unit < bracket.to;
    const skipped = bracket !== null && unit >= bracket.to ? bracket.to - bracket.from : 0;
    roles.push(inside ? 'region' : roleAt(unit - skipped));
    unit += character.length;
  }
  return { ...parts, roles };
}

/**
 * Takes a name apart. Never throws; of a name that is all place or all form, that part is its core.
 * @param places folded names of places (see place-names.ts); the same array for every call, it is indexed once
 * @example analyseName('咸宁市星星食品有限公司', placeNames(xianning)).core // '星星'
 */
export function analyseName(name: string, places: readonly string[]): NameAnalysis {
  const parts = takeNameApart(name, places);
  const syllables = readText(parts.folded);
  return {
    ...parts,
    syllables,
    initials: syllables.map((readings) => Array.from(readings[0] ?? '')[0] ?? '').join(''),
    variants: variantsOf(parts),
  };
}
