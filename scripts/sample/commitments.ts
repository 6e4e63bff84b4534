import { addDays, type CalendarDate } from '#domain/date.ts';
import { commitmentRow } from '../seed/commitment-row.ts';
import type { DepartmentRow } from '../seed/department-file.ts';
import { type Cast, ROLES, SAMPLE_DAY } from './cast.ts';
import { samplePenaltyNumber } from './penalties.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const MOST = 24;

/**
 * Commitments of the demo: one that was kept, one broken with the penalty that followed, one broken more than a year ago, one that is
 * no longer valid, and some of ordinary enterprises. Units of some counties send none: there the kind is "not collected".
 */
export function sampleCommitments(cast: Cast): DepartmentRow[] {
  const senders = new Set(
    [cast.named('clean'), cast.named('many-facts'), cast.named('renamed')].map(
      ({ registrationAuthority }) => registrationAuthority,
    ),
  );
  const ordinary = cast.enterprises
    .filter(({ index, registrationAuthority }) => index >= ROLES.length && senders.has(registrationAuthority))
    .slice(0, MOST);
  return [
    commitmentRow(cast.named('clean'), day('2026-01-20'), { 履约核查结果: '已履行', 核查日期: '2026-09-15' }),
    commitmentRow(cast.named('many-facts'), day('2026-02-10'), {
      承诺类型: '信用修复型',
      履约核查结果: '未履行',
      核查日期: '2026-08-05',
      违诺情况: '承诺期内再次发生同类违法行为。',
      认定违诺日期: '2026-08-18',
      违诺处理结果: '依法作出行政处罚，列为重点监管对象。',
      关联处罚决定书文号: samplePenaltyNumber(cast, 'many-facts'),
    }),
    commitmentRow(cast.named('renamed'), day('2024-05-13'), {
      履约核查结果: '未履行',
      核查日期: '2025-06-09',
      违诺情况: '未按承诺期限补齐许可申请材料。',
      认定违诺日期: '2025-06-16',
      违诺处理结果: '撤回告知承诺，责令改正。',
      承诺类型: '告知承诺',
    }),
    ...ordinary.map((enterprise) => commitmentRow(enterprise, addDays(SAMPLE_DAY, -40 - (enterprise.index % 300)))),
  ];
}
