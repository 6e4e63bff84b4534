import { addDays, type CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import { fictionalUscc } from './fictional-uscc.ts';
import { NAME_PARTS, type Trade } from './name-parts.ts';
import type { Random } from './random.ts';

/** An invented name in its parts. `place` stands before the brand, or behind it in brackets. */
export type FictionalName = { whole: string; place: string; brand: string; business: string; form: string };

/** An invented enterprise of the demo, with everything the enterprise list of a registration authority holds. */
export type FictionalEnterprise = {
  index: number;
  uscc: Uscc;
  name: string;
  kind: 'enterprise' | 'individual-business' | 'cooperative';
  trade: Trade;
  /** Six-digit region and the county as files write it. */
  region: string;
  county: string;
  legalRepresentative: string;
  address: string;
  establishedOn: CalendarDate;
  approvedOn: CalendarDate;
  capital: string;
  registrationAuthority: string;
};

/** Shares of trades in a city: mostly food, as the key fields of the plan are. */
const TRADES: readonly (readonly [Trade, number])[] = [
  ['food-business', 30],
  ['catering', 24],
  ['food-production', 12],
  ['food-additive', 1],
  ['canteen', 2],
  ['equipment-production', 4],
  ['cylinder-filling', 2],
  ['equipment-inspection', 1],
  ['industrial-licence', 3],
  ['drug', 3],
  ['medical-device', 2],
  ['cosmetic', 1],
  ['none', 15],
];

/** Trades in which a company may call itself a factory. */
const FACTORY_TRADES: readonly Trade[] = ['food-production', 'industrial-licence', 'equipment-production', 'cosmetic'];

/** Trades that are always companies: a licence of these fields is not given to an individual business. */
const COMPANY_TRADES: readonly Trade[] = [
  'food-additive',
  'equipment-production',
  'cylinder-filling',
  'equipment-inspection',
  'industrial-licence',
  'drug',
];

/**
 * Makes the enterprise with the given index; equal random state and index give an equal enterprise.
 * @param trade the trade to give it; chosen by share when absent
 */
export function makeEnterprise(
  random: Random,
  index: number,
  trade: Trade = random.weighted(TRADES),
): FictionalEnterprise & { parts: FictionalName } {
  const [region, county] = random.pick(NAME_PARTS.regions);
  const kind = chooseKind(random, trade);
  const category = ({ enterprise: '1', 'individual-business': '2', cooperative: '3' } as const)[kind];
  const establishedOn = addDays('2005-01-01' as CalendarDate, random.integer(0, 7400));
  const parts = makeName(random, kind, trade, county);
  return {
    index,
    uscc: fictionalUscc(category, region, index),
    name: parts.whole,
    parts,
    kind,
    trade,
    region,
    county,
    legalRepresentative: makePersonName(random),
    address: `湖北省咸宁市${county === '咸宁高新区' ? '高新区' : county}${random.pick(NAME_PARTS.streets)}${random.integer(1, 499)}号`,
    establishedOn,
    approvedOn: addDays(establishedOn, random.integer(0, 300)),
    capital: kind === 'individual-business' ? '' : `${random.pick([10, 50, 100, 200, 500, 1000, 3000])}万元人民币`,
    registrationAuthority: county === '咸宁高新区' ? '咸宁市市场监督管理局高新分局' : `${county}市场监督管理局`,
  };
}

/** An invented name of a person; surnames and given names by frequency, combined at random. */
export function makePersonName(random: Random): string {
  const given = random.chance(0.7)
    ? random.pick(NAME_PARTS.givenNames) + random.pick(NAME_PARTS.givenNames)
    : random.pick(NAME_PARTS.givenNames);
  return random.pick(NAME_PARTS.surnames) + given;
}

function chooseKind(random: Random, trade: Trade): FictionalEnterprise['kind'] {
  if (COMPANY_TRADES.includes(trade)) return 'enterprise';
  if (trade === 'catering' || trade === 'food-business')
    return random.chance(0.55) ? 'individual-business' : 'enterprise';
  return random.chance(0.06) ? 'cooperative' : 'enterprise';
}

function makeBrand(random: Random): string {
  const first = random.weighted(NAME_PARTS.brandFirst);
  const second = random.weighted(NAME_PARTS.brandSecond);
  const uncommon = random.pick(NAME_PARTS.brandUncommon);
  return random.pick([`${first}${uncommon}${second}`, `${uncommon}${second}`, `${first}${uncommon}`]);
}

function makeName(random: Random, kind: FictionalEnterprise['kind'], trade: Trade, county: string): FictionalName {
  const brand = makeBrand(random);
  const business = random.weighted(NAME_PARTS.trades[trade]);
  const isZone = county === '咸宁高新区';
  const short = isZone ? '咸宁' : county.replace(/[区县市]$/, '');
  if (kind === 'individual-business')
    return openedBy(county, brand, business, random.pick(['店', '经营部', '馆', '商行', '坊']));
  if (kind === 'cooperative') return openedBy(isZone ? '咸宁市' : county, brand, '种植养殖', '专业合作社');
  const form = random.weighted([
    ['有限公司', 88],
    ['有限责任公司', 6],
    ['股份有限公司', 2],
    [FACTORY_TRADES.includes(trade) ? '厂' : '有限公司', 4],
  ] as const);
  if (random.chance(0.06))
    return { whole: `${brand}（${short}）${business}${form}`, place: short, brand, business, form };
  return openedBy(random.pick(['咸宁市', '湖北', isZone ? '咸宁' : county, short, '咸宁']), brand, business, form);
}

function openedBy(place: string, brand: string, business: string, form: string): FictionalName {
  return { whole: `${place}${brand}${business}${form}`, place, brand, business, form };
}
