import type { z } from 'zod';
import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { isInForce } from '../law/in-force.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import type { ObjectionSchema } from '../profile.ts';
import { addWorkingDays } from '../workdays.ts';

const ANSWER = [INFORMATION_PUBLICITY.art13Of2014, INFORMATION_PUBLICITY.art13Of2024] as const;

/**
 * The objection shown beside a record: since when, by when it is to be answered (20 working days by the law of the day it was filed,
 * 企业信息公示暂行条例 Art. 13), and whether it was. Null on a day before it was filed, or where there is none.
 * @example objectionOn({ objectedOn: '2026-11-02' }, '2026-11-24') // { filedOn: '2026-11-02', dueOn: '2026-11-30', answeredOn: null }
 */
export function objectionOn(
  { objectedOn, answeredOn }: EnterpriseRecord['state'],
  asOf: CalendarDate,
): z.infer<typeof ObjectionSchema> | null {
  if (objectedOn === undefined || objectedOn > asOf) return null;
  const days = ANSWER.find((version) => isInForce(version, objectedOn))?.values.workingDays;
  const due = days === undefined ? null : addWorkingDays(objectedOn, days);
  const isAnswered = answeredOn !== undefined && answeredOn <= asOf;
  return {
    filedOn: objectedOn,
    dueOn: due?.kind === 'day' ? due.date : null,
    answeredOn: isAnswered ? answeredOn : null,
  };
}
