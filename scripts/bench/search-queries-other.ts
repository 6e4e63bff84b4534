import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';
import { NAME_PARTS } from '#scripts/seed/name-parts.ts';
import type { Random } from '#scripts/seed/random.ts';
import { pickCommon } from './search-characters.ts';
import { dressesOf } from './search-dresses.ts';
import type { QueryMaker } from './search-query-maker.ts';

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const inFours = (text: string, between: string): string => (text.match(/.{1,4}/gu) ?? []).join(between);

const DRESSES: Record<string, readonly ((value: string) => string)[]> = {
  uscc: [
    (value) => value,
    (value) => value.toLowerCase(),
    (value) => inFours(value, ' '),
    toFullWidth,
    (value) => `统一社会信用代码：${value}`,
    (value) => value.replace(/.$/, '-$&'),
  ],
  'registration-number': [(value) => value, (value) => inFours(value, ' '), (value) => `注册号:${value}`],
  'licence-number': [
    (value) => value,
    (value) => value.toLowerCase(),
    (value) => inFours(value, ' '),
    toFullWidth,
    (value) => `许可证编号：${value}`,
  ],
  'document-number': [
    (value) => value,
    (value) => value.replace('〔', '[').replace('〕', ']'),
    (value) => value.replace('〔', '（').replace('〕', '）第'),
    (value) => value.replace('〕', '〕 0'),
    (value) => value.replace(/[〔〕号]/g, ''),
    (value) => `处罚决定书文号：${value}`,
  ],
};

const identifier: QueryMaker = ({ random, enterprise, corpus }) => {
  const { on, value } = random.pick(enterprise.identifiers);
  const dress = random.pick(DRESSES[on] ?? [(text: string) => text]);
  return { text: dress(value), fits: [corpus.indexOf(enterprise)] };
};

const abbreviation: QueryMaker = ({ random, enterprise, fits }) => {
  const { brand, business, place } = enterprise.name;
  const heads = business.replace(/(.)./gu, '$1');
  const texts = [
    place.slice(0, 2) + brand,
    place.slice(0, 1) + brand,
    brand + business.slice(0, 1),
    brand + heads,
    place.slice(0, 2) + brand + heads,
    brand.charAt(0) + brand.slice(-1) + business.slice(0, 2),
  ];
  const text = random.pick(texts);
  // A run of the name itself is no abbreviation.
  return dressesOf(enterprise.name).whole.includes(text) ? null : { text, fits: fits.abbreviated(text) };
};

// As 国药 is said for 中国医药集团: a character of the 字号, or all of it, and one of the trade.
const shortName: QueryMaker = ({ random, enterprise, fits }) => {
  const { brand, business } = enterprise.name;
  const head = random.pick([brand.slice(-1), brand.slice(0, 1), brand]);
  const text = head + random.pick([business.slice(0, 1), business.slice(1, 2)]);
  return dressesOf(enterprise.name).whole.includes(text) ? null : { text, fits: fits.abbreviated(text) };
};

const address: QueryMaker = ({ random, enterprise, corpus }) => {
  const street = enterprise.address.replace(/^.*[市县区]/u, '');
  const text = random.pick([street, `${enterprise.county}${street}`, `${enterprise.name.business} ${street}`]);
  const hasBusiness = text.includes(' ');
  const fits = corpus.flatMap((other, at) => {
    if (!other.address.includes(street)) return [];
    return hasBusiness && !other.name.whole.includes(enterprise.name.business) ? [] : [at];
  });
  return { text, fits };
};

const namesake: QueryMaker = ({ random, enterprise, fits }) => {
  const { whole, withoutPlace } = dressesOf(enterprise.name);
  const text = random.pick([whole, withoutPlace]);
  const bearing = fits.bearing(text);
  return bearing.length < 2 ? null : { text, fits: bearing };
};

const elsewhere: QueryMaker = ({ random, enterprise, fits }) => {
  const [, county] = random.pick(NAME_PARTS.regions);
  const { withoutPlace } = dressesOf(enterprise.name);
  const text = county + withoutPlace;
  return enterprise.name.place === county || fits.bearing(text).length > 0 ? null : { text, fits: [] };
};

function inventName(random: Random): string {
  const [business] = random.weighted(Object.values(NAME_PARTS.trades).map((trade) => [random.pick(trade), 1] as const));
  const brand = Array.from({ length: random.integer(2, 3) }, () => pickCommon(random)).join('');
  return (
    random.pick(['', '咸宁市', '赤壁市']) +
    brand +
    random.pick([business, business + random.pick(['有限公司', '店']), ''])
  );
}

const absent: QueryMaker = ({ random, corpus, fits }) => {
  if (random.chance(0.25)) {
    return { text: fictionalUscc('1', '421200', corpus.length + random.integer(1000, 100_000)), fits: [] };
  }
  const text = inventName(random);
  const isNear = text.length < 4 ? fits.holding(text).length > 0 : fits.near(text, 1).length > 0;
  return isNear ? null : { text, fits: [] };
};

/** Queries by number, by abbreviation, and those that must not open an enterprise. */
export const OTHER_QUERIES = {
  identifier,
  abbreviation,
  'short-name': shortName,
  address,
  namesake,
  elsewhere,
  absent,
} satisfies Record<string, QueryMaker>;
