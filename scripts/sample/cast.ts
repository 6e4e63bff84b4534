import type { CalendarDate } from '#domain/date.ts';
import { type FictionalEnterprise, makeEnterprise } from '../seed/fictional-enterprise.ts';
import { fictionalUscc } from '../seed/fictional-uscc.ts';
import type { Trade } from '../seed/name-parts.ts';
import { type Random, seededRandom } from '../seed/random.ts';

/** The day the demo is written for: every situation below is dated relative to it. */
export const SAMPLE_DAY = '2026-11-24' as CalendarDate;

/** The demo's extras: 320 fictional enterprises, of which the first carry one legal situation each. */
export type Cast = { random: Random; enterprises: FictionalEnterprise[]; named(role: Role): FictionalEnterprise };

/** The roles of the cast, one legal situation each. */
export const ROLES = [
  'clean',
  'many-facts',
  'warning-only',
  'summary-procedure',
  'minor-fine',
  'minor-fine-ended',
  'general-fine',
  'general-fine-ended',
  'suspension',
  'revocation',
  'legacy-three-years',
  'disputed',
  'revoked-decision',
  'ends-tomorrow',
  'starts-tomorrow',
  'linked-check',
  'linked-check-ended',
  'sampled-shop',
  'sampled-producer',
  'abnormal-now',
  'abnormal-removed',
  'abnormal-flag',
  'serious-now',
  'serious-three-years',
  'serious-ban',
  'licence-expired',
  'licence-ends-today',
  'licence-long-term',
  'licence-invalid',
  'deregistered',
  'dormant',
  'revoked-registration',
  'renamed',
  'namesake-one',
  'namesake-two',
  'corrected',
  'special-equipment',
  'cylinder-filling',
  'cooperative',
  'canteen',
] as const;

/** See {@link ROLES}. */
export type Role = (typeof ROLES)[number];

const TRADE_OF_ROLE: Partial<Record<Role, Trade>> = {
  'special-equipment': 'equipment-production',
  'cylinder-filling': 'cylinder-filling',
  suspension: 'food-production',
  revocation: 'food-production',
  'sampled-producer': 'food-production',
  'sampled-shop': 'food-business',
  canteen: 'canteen',
  'licence-long-term': 'industrial-licence',
};

/** Trades the rest of the cast walks through, so that every key sub-field is there. */
const WALK: readonly Trade[] = [
  'food-production',
  'food-business',
  'catering',
  'food-business',
  'catering',
  'equipment-production',
  'cylinder-filling',
  'equipment-inspection',
  'industrial-licence',
  'drug',
  'medical-device',
  'cosmetic',
  'food-additive',
  'canteen',
  'none',
];

/** Gathers the cast of the demo; the same on every machine. */
export function gatherCast(): Cast {
  const random = seededRandom(20261124);
  const enterprises = Array.from({ length: 320 }, (_, index) => {
    const role = ROLES[index];
    const trade = role ? (TRADE_OF_ROLE[role] ?? 'food-business') : (WALK[index % WALK.length] ?? 'none');
    return dress(role, makeEnterprise(random, index, trade));
  });
  return {
    random,
    enterprises,
    named(role) {
      const enterprise = enterprises[ROLES.indexOf(role)];
      if (!enterprise) throw new RangeError(`No enterprise plays ${role}.`);
      return enterprise;
    },
  };
}

function dress(role: Role | undefined, made: FictionalEnterprise): FictionalEnterprise {
  const early = { ...made, establishedOn: '2016-05-18' as CalendarDate, approvedOn: '2021-03-09' as CalendarDate };
  switch (role) {
    case undefined:
      return made;
    case 'abnormal-flag':
      return {
        ...early,
        kind: 'individual-business',
        uscc: fictionalUscc('2', made.region, made.index),
        name: `${made.county}槿澄早餐店`,
      };
    case 'cooperative':
      return {
        ...early,
        kind: 'cooperative',
        trade: 'none',
        uscc: fictionalUscc('3', made.region, made.index),
        name: `${made.county}岫棠种植专业合作社`,
      };
    case 'namesake-one':
      return company(early, '421202', '咸安区', '咸宁市霁岚食品有限公司');
    case 'namesake-two':
      return company(early, '421281', '赤壁市', '赤壁市霁岚食品有限公司');
    case 'many-facts':
      return company(early, '421281', '赤壁市', '湖北砚棠食品有限公司');
    case 'renamed':
      return company(early, '421221', '嘉鱼县', '嘉鱼县珞溪粮油有限公司');
    default:
      return made.kind === 'enterprise'
        ? early
        : company(early, made.region, made.county, made.name.replace(/(?:经营部|商行|店|馆|坊)+$/, '有限公司'));
  }
}

function company(made: FictionalEnterprise, region: string, county: string, name: string): FictionalEnterprise {
  const registrationAuthority = county === '咸宁高新区' ? '咸宁市市场监督管理局高新分局' : `${county}市场监督管理局`;
  return {
    ...made,
    kind: 'enterprise',
    region,
    county,
    name,
    address: made.address.replace(placeOf(made.county), placeOf(county)),
    registrationAuthority,
    capital: '500万元人民币',
    uscc: fictionalUscc('1', region, made.index),
  };
}

/** How an address names a county: the high-tech zone goes without the city's name. */
function placeOf(county: string): string {
  return county === '咸宁高新区' ? '高新区' : county;
}
