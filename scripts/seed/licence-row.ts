import { addDays, addYears, type CalendarDate } from '#domain/date.ts';
import { checkDigitMod1110 } from '#domain/identifiers/mod-11-10.ts';
import type { DepartmentRow } from './department-file.ts';
import { DEMO_REMARK } from './enterprise-row.ts';
import type { FictionalEnterprise } from './fictional-enterprise.ts';
import type { Trade } from './name-parts.ts';
import type { Random } from './random.ts';

type LicenceKind = {
  certificate: string;
  number(enterprise: FictionalEnterprise, year: number): string;
  content: string;
  years: number;
};

const licence = (certificate: string, years: number, content: string, number: LicenceKind['number']): LicenceKind => ({
  certificate,
  years,
  content,
  number,
});

const withCheck = (prefix: string, digits: string): string => `${prefix}${digits}${checkDigitMod1110(digits) ?? ''}`;
const serial = (enterprise: FictionalEnterprise, digits: number): string =>
  String(enterprise.index % 10 ** digits).padStart(digits, '0');

/** SC + 3 category + 6 region + 4 serial + check; the demo's serials repeat beyond 10,000 enterprises of one region and category. */
const foodProduction =
  (category: string): LicenceKind['number'] =>
  (enterprise) =>
    withCheck('SC', `${category}${enterprise.region}${serial(enterprise, 4)}`);
const foodBusiness =
  (form: string): LicenceKind['number'] =>
  (enterprise) =>
    withCheck('JY', `${form}${enterprise.region}${serial(enterprise, 6)}`);

const LICENCES: Readonly<Record<Exclude<Trade, 'none'>, LicenceKind>> = {
  'food-production': licence('食品生产许可证', 5, '食品生产', foodProduction('106')),
  'food-additive': licence('食品生产许可证', 5, '食品添加剂生产', foodProduction('201')),
  'food-business': licence('食品经营许可证', 5, '预包装食品销售，散装食品销售', foodBusiness('1')),
  catering: licence('食品经营许可证', 5, '热食类食品制售，冷食类食品制售', foodBusiness('2')),
  canteen: licence('食品经营许可证', 5, '热食类食品制售（单位食堂）', foodBusiness('3')),
  'equipment-production': licence(
    '特种设备生产单位许可证',
    4,
    '电梯安装、修理',
    (enterprise, year) => `TS3342${serial(enterprise, 3)}-${year}`,
  ),
  'cylinder-filling': licence(
    '气瓶充装许可证',
    4,
    '液化石油气瓶充装',
    (enterprise, year) => `TS4242${serial(enterprise, 3)}-${year}`,
  ),
  'equipment-inspection': licence(
    '特种设备检验检测机构核准证',
    4,
    '特种设备检验检测',
    (enterprise, year) => `TS7342${serial(enterprise, 3)}-${year}`,
  ),
  'industrial-licence': licence(
    '全国工业产品生产许可证',
    5,
    '危险化学品包装物、容器',
    (enterprise) => `(鄂)XK12-001-${serial(enterprise, 5)}`,
  ),
  drug: licence(
    '药品生产许可证',
    5,
    '中药饮片（净制、切制）',
    (enterprise, year) => `鄂${year - 5}${serial(enterprise, 4)}`,
  ),
  'medical-device': licence(
    '医疗器械生产许可证',
    5,
    '第二类医疗器械生产',
    (enterprise, year) => `鄂药监械生产许${year - 5}${serial(enterprise, 4)}号`,
  ),
  cosmetic: licence(
    '化妆品生产许可证',
    5,
    '一般液态单元',
    (enterprise, year) => `鄂妆${year - 5}${serial(enterprise, 4)}`,
  ),
};

/** How far a licence row is from an ordinary one. */
export type LicenceSituation = { decidedOn: CalendarDate; overrides?: DepartmentRow };

/**
 * The 2019 row of the licence that a fictional enterprise's trade needs, or null when the trade needs none.
 * Day of decision is given; validity follows from the kind of licence, its last day the day before the anniversary.
 */
export function licenceRow(
  random: Random,
  enterprise: FictionalEnterprise,
  { decidedOn, overrides = {} }: LicenceSituation,
): DepartmentRow | null {
  if (enterprise.trade === 'none') return null;
  const kind = LICENCES[enterprise.trade];
  const validUntil = addDays(addYears(decidedOn, kind.years), -1);
  const year = Number(validUntil.slice(0, 4));
  const number = kind.number(enterprise, year);
  return {
    行政相对人名称: enterprise.name,
    行政相对人类别: enterprise.kind === 'individual-business' ? '个体工商户' : '法人及非法人组织',
    '行政相对人代码_1(统一社会信用代码)': enterprise.uscc,
    法定代表人: enterprise.legalRepresentative,
    行政许可决定文书名称: `准予${kind.certificate.replace(/证$/, '')}决定书`,
    行政许可决定文书号: `咸市监许准〔${decidedOn.slice(0, 4)}〕${enterprise.index + 1}号`,
    许可类别: '普通',
    许可证书名称: kind.certificate,
    许可编号: number,
    许可内容: kind.content,
    许可决定日期: random.chance(0.5) ? decidedOn.replaceAll('-', '/') : decidedOn,
    有效期自: decidedOn,
    有效期至: validUntil,
    许可机关: enterprise.registrationAuthority,
    许可机关统一社会信用代码: '',
    当前状态: '1',
    数据来源单位: enterprise.registrationAuthority,
    备注: DEMO_REMARK,
    ...overrides,
  };
}
