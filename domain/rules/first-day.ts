import { type CalendarDate, isCalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { publicityStart, type Start } from './publicity-start.ts';

/** The members in which a kind of record states its event and its first publication. */
type DayMembers = { readonly happenedOn: string | null; readonly publishedOn: string };

/**
 * The first day of a record's publicity: the earliest of what its present version says, of every publication day an earlier version
 * stated, and of the days on which earlier versions became public. To publish again, in a corrected form, starts no new term
 * (docs/decisions/0010).
 * @param start the start by the present version alone
 * @example firstDay(record, { happenedOn: 'decidedOn', publishedOn: 'publishedOn' }, start)
 */
export function firstDay(
  { receivedOn, earlierVersions }: Pick<EnterpriseRecord, 'receivedOn' | 'earlierVersions'>,
  members: DayMembers,
  start: Start,
): Start {
  let first = start;
  for (const { body, replacedOn } of earlierVersions) {
    const publishedOn = dayIn(body, members.publishedOn);
    const happenedOn = members.happenedOn === null ? null : dayIn(body, members.happenedOn);
    const other = publicityStart(happenedOn, publishedOn, receivedOn);
    const wasPublic = publishedOn !== null || other.on < replacedOn;
    if (wasPublic && other.on < first.on) first = other;
  }
  return first;
}

/** The day a version states in a member; null where it states none. The body of an earlier version may be of any shape. */
export function dayIn(body: unknown, member: string): CalendarDate | null {
  const value = typeof body === 'object' && body !== null ? (body as { [member: string]: unknown })[member] : null;
  return typeof value === 'string' && isCalendarDate(value) ? value : null;
}
