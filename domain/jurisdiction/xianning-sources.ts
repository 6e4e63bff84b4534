import type { Freshness, SourceUnit } from './source-unit.ts';

// 双公示: seven working days (发改办财金〔2018〕424号). Everything else: twenty (条例 Art. 6, Order 44 Art. 14, Order 49 Art. 39).
const SEVEN: Freshness = { days: 7, counted: 'working' };
const TWENTY: Freshness = { days: 20, counted: 'working' };
const CITY = '咸宁市市场监督管理局';

const BUREAUS: readonly (readonly [unit: string, region: string, aliases: readonly string[]])[] = [
  [CITY, '421200', ['市局', '咸宁市市场监管局']],
  ['咸安区市场监督管理局', '421202', ['咸宁市咸安区市场监督管理局']],
  ['嘉鱼县市场监督管理局', '421221', []],
  ['通城县市场监督管理局', '421222', []],
  ['崇阳县市场监督管理局', '421223', []],
  ['通山县市场监督管理局', '421224', []],
  ['赤壁市市场监督管理局', '421281', []],
  [`${CITY}高新分局`, '421200-GX', ['高新分局']],
];

/**
 * Who must send what in 咸宁, and how often; to be confirmed by the bureau. The city's own offices answer for every region: the
 * enforcement brigade (执法支队) also decides cases against enterprises of the counties.
 */
export const XIANNING_SOURCES: readonly SourceUnit[] = [
  office('注册许可科', ['registration'], TWENTY),
  office('执法支队', ['penalty'], SEVEN),
  office('抽检科', ['sampling-test'], TWENTY),
  office('信用科', ['abnormal-listing', 'serious-listing'], TWENTY),
  ...BUREAUS.flatMap(([unit, region, aliases]): SourceUnit[] => [
    { unit, aliases, kinds: ['licence', 'penalty'], regions: [region], freshness: SEVEN },
    { unit, aliases, kinds: ['spot-check', 'commitment'], regions: [region], freshness: TWENTY },
  ]),
];

function office(name: string, kinds: SourceUnit['kinds'], freshness: Freshness): SourceUnit {
  return { unit: `${CITY}${name}`, aliases: [name], kinds, regions: 'all', freshness };
}
