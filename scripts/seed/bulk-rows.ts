import { addDays, type CalendarDate, daysBetween } from '#domain/date.ts';
import type { DepartmentRow } from './department-file.ts';
import { enterpriseRow } from './enterprise-row.ts';
import { type FictionalEnterprise, makeEnterprise } from './fictional-enterprise.ts';
import type { SeedLayout } from './layout-columns.ts';
import { licenceRow } from './licence-row.ts';
import { penaltyRow } from './penalty-row.ts';
import type { Random } from './random.ts';
import { abnormalRow, samplingRow, seriousRow, spotCheckRow } from './supervision-rows.ts';

/** The layouts a bulk set consists of, in the order in which to import them. */
export const BULK_LAYOUTS = [
  'enterprise-list',
  'licence-2019',
  'penalty-2019',
  'spot-check',
  'sampling-notice',
  'abnormal-list',
  'serious-list',
] as const satisfies readonly SeedLayout[];

type BulkLayout = (typeof BULK_LAYOUTS)[number];

const PENALTIES: readonly (readonly [readonly [kinds: string, fine: string], number])[] = [
  [['警告', ''], 20],
  [['罚款', '0.2'], 25],
  [['罚款;没收违法所得、没收非法财物', '0.5'], 25],
  [['罚款', '5'], 15],
  [['罚款', '12.5'], 10],
  [['责令停产停业', ''], 3],
  [['吊销许可证件', ''], 2],
];

const RESULTS: readonly (readonly [string, number])[] = [
  ['未发现问题', 80],
  ['发现问题已责令改正', 10],
  ['通过登记的住所（经营场所）无法联系', 4],
  ['未发现开展本次抽查涉及的经营活动', 4],
  ['发现问题待后续处理', 2],
];

const ABNORMAL = ['未按照规定期限公示年度报告', '通过登记的住所或者经营场所无法联系'] as const;

/**
 * The rows that one more fictional enterprise adds to each department's file, in the shares of a real city: most hold a licence, four in
 * ten were checked, one in eight was fined.
 * @param asOf the newest day any row may carry
 */
export function* bulkRows(
  random: Random,
  index: number,
  asOf: CalendarDate,
): Generator<readonly [BulkLayout, DepartmentRow]> {
  const enterprise = makeEnterprise(random, index);
  yield ['enterprise-list', enterpriseRow(enterprise)];
  const licence = licenceRow(random, enterprise, { decidedOn: recentDay(random, enterprise, asOf, 2200) });
  if (licence) yield ['licence-2019', licence];
  if (random.chance(0.12)) {
    const [kinds, fine] = random.weighted(PENALTIES);
    yield [
      'penalty-2019',
      penaltyRow(enterprise, {
        decidedOn: recentDay(random, enterprise, asOf, 1100),
        kinds,
        fine,
        serial: index + 1,
      }),
    ];
  }
  if (random.chance(0.4))
    yield ['spot-check', spotCheckRow(enterprise, recentDay(random, enterprise, asOf, 500), random.weighted(RESULTS))];
  if (random.chance(0.03))
    yield ['sampling-notice', samplingRow(enterprise, enterprise, recentDay(random, enterprise, asOf, 300))];
  if (random.chance(0.04))
    yield [
      'abnormal-list',
      abnormalRow(enterprise, recentDay(random, enterprise, asOf, 700), random.pick(ABNORMAL), null),
    ];
  if (random.chance(0.003))
    yield ['serious-list', seriousRow(enterprise, recentDay(random, enterprise, asOf, 1000), '')];
}

/** A day within the last `span` days, thirty at the nearest, and never before the enterprise existed. */
function recentDay(random: Random, enterprise: FictionalEnterprise, asOf: CalendarDate, span: number): CalendarDate {
  const age = Math.max(30, daysBetween(enterprise.establishedOn, asOf) - 1);
  return addDays(asOf, -random.integer(30, Math.min(span, age)));
}
