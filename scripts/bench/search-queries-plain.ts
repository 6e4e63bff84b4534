import { Converter } from 'opencc-js/cn2t';
import { dressesOf } from './search-dresses.ts';
import type { QueryMaker } from './search-query-maker.ts';

const toTraditional = [
  Converter({ from: 'cn', to: 't' }),
  Converter({ from: 'cn', to: 'tw' }),
  Converter({ from: 'cn', to: 'hk' }),
];

const BRACKETS = [
  ['(', ')'],
  ['（', ')'],
  ['【', '】'],
  ['〔', '〕'],
  [' (', ') '],
  ['', ''],
] as const;

const full: QueryMaker = ({ enterprise, fits }) => {
  const { whole } = dressesOf(enterprise.name);
  return { text: enterprise.name.whole, fits: fits.bearing(whole) };
};

const brackets: QueryMaker = ({ random, enterprise, fits }) => {
  if (!enterprise.name.whole.includes('（')) return null;
  const [open, close] = random.pick(BRACKETS);
  const text = enterprise.name.whole.replace('（', open).replace('）', close);
  return { text, fits: fits.bearing(dressesOf(enterprise.name).whole) };
};

const noRegion: QueryMaker = ({ enterprise, fits }) => {
  const text = dressesOf(enterprise.name).withoutPlace;
  return { text, fits: fits.bearing(text) };
};

const twoCharacters: QueryMaker = ({ random, enterprise, fits }) => {
  const { core } = dressesOf(enterprise.name);
  const at = random.integer(0, core.length - 2);
  const text = core.slice(at, at + 2);
  const holding = fits.holding(text);
  return { text, fits: holding, total: holding.length };
};

const prefix: QueryMaker = ({ random, enterprise, fits }) => {
  const dresses = dressesOf(enterprise.name);
  const [from, least] = random.chance(0.5) ? ([dresses.whole, 4] as const) : ([dresses.withoutPlace, 2] as const);
  const text = from.slice(0, random.integer(least, Math.max(least, from.length - 3)));
  return { text, fits: fits.beginning(text), total: fits.holding(text).length };
};

const traditional: QueryMaker = ({ random, enterprise, fits }) => {
  const text = random.pick(toTraditional)(enterprise.name.whole);
  return text === enterprise.name.whole ? null : { text, fits: fits.bearing(dressesOf(enterprise.name).whole) };
};

const formerName: QueryMaker = ({ random, enterprise, fits }) => {
  if (enterprise.former === null) return null;
  const { whole, withoutPlace } = dressesOf(enterprise.former);
  const [text, folded] = random.chance(0.7) ? [enterprise.former.whole, whole] : [withoutPlace, withoutPlace];
  return { text, fits: fits.bearing(folded) };
};

const wordOrder: QueryMaker = ({ random, enterprise, fits }) => {
  const { place, brand, business, form } = enterprise.name;
  const texts = [
    `${business} ${brand}`,
    `${business}${form} ${brand}`,
    `${brand} ${place}`,
    `${brand}${business} ${place}`,
    `${business} ${place} ${brand}`,
    `${business}${brand}`,
    `${brand}${business}${place}`,
  ];
  const text = random.pick(texts);
  const parts = [place, brand, business, form].filter((part) => text.includes(part));
  const [first = '', ...others] = parts.sort((a, b) => b.length - a.length);
  const held = others.reduce((found, part) => {
    const holding = new Set(fits.holding(part));
    return found.filter((at) => holding.has(at));
  }, fits.holding(first));
  return { text, fits: held };
};

/** Queries that hold the characters of the name as it is, or in another script or order. */
export const PLAIN_QUERIES = {
  full,
  brackets,
  'no-region': noRegion,
  'two-characters': twoCharacters,
  prefix,
  traditional,
  'former-name': formerName,
  'word-order': wordOrder,
} satisfies Record<string, QueryMaker>;
