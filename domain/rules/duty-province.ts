import type { Enterprise } from '../enterprise.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import type { Authority } from '../records/authority.ts';

/** The provinces by the first two digits of their division code (GB/T 2260), by the name an authority begins with. */
const PROVINCES: Readonly<Record<string, string>> = {
  北京: '11',
  天津: '12',
  河北: '13',
  山西: '14',
  内蒙古: '15',
  辽宁: '21',
  吉林: '22',
  黑龙江: '23',
  上海: '31',
  江苏: '32',
  浙江: '33',
  安徽: '34',
  福建: '35',
  江西: '36',
  山东: '37',
  河南: '41',
  湖北: '42',
  湖南: '43',
  广东: '44',
  广西: '45',
  海南: '46',
  重庆: '50',
  四川: '51',
  贵州: '52',
  云南: '53',
  西藏: '54',
  陕西: '61',
  甘肃: '62',
  青海: '63',
  宁夏: '64',
  新疆: '65',
};

const CODES: ReadonlySet<string> = new Set(Object.values(PROVINCES));

/**
 * The province of an authority, by its own code, else by the province its name begins with, else by a place of the jurisdiction.
 * @returns two digits of GB/T 2260; null where neither tells, and for an office of the State Council
 * @example provinceOfAuthority({ name: '湖南省市场监督管理局', uscc: null }, xianning) // '43'
 */
export function provinceOfAuthority({ name, uscc }: Authority, jurisdiction: Jurisdiction): string | null {
  const byCode = known(uscc?.slice(2, 4));
  if (byCode !== null) return byCode;
  const province = Object.keys(PROVINCES).find((place) => name.startsWith(place));
  if (province !== undefined) return PROVINCES[province] ?? null;
  const isOfHere = [jurisdiction.name, ...jurisdiction.regions.map((region) => region.name)].some((place) =>
    name.startsWith(place),
  );
  return isOfHere ? ownProvince(jurisdiction) : null;
}

/**
 * The province in which an enterprise is registered: by its registration here, else by the division in its code.
 * @returns two digits of GB/T 2260; null where neither tells
 * @example provinceOfParty(enterprise, xianning) // '42'
 */
export function provinceOfParty({ uscc, records }: Enterprise, jurisdiction: Jurisdiction): string | null {
  const isRegisteredHere = records.some(
    (record) => record.kind === 'registration' && jurisdiction.regions.some(({ code }) => code === record.body.region),
  );
  return isRegisteredHere ? ownProvince(jurisdiction) : known(uscc.slice(2, 4));
}

function ownProvince({ regions }: Jurisdiction): string | null {
  return known(regions[0]?.code.slice(0, 2));
}

function known(digits: string | undefined): string | null {
  return digits !== undefined && CODES.has(digits) ? digits : null;
}
