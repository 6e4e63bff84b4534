import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publish } from '#domain/publish.ts';
import type { Database } from '../store/database.ts';
import { writeDesk } from '../store/desk-writes.ts';
import { forgetOtherTables } from '../store/index-progress.ts';
import { publicTable } from '../store/public-table.ts';
import { readEnterprise } from '../store/read-enterprise.ts';
import { type Followed, type FollowOutcome, followRecord } from './follow-record.ts';

const DAY = /"(\d{4}-\d{2}-\d{2})"/g;

/**
 * The name under which the progress of the desk's tables is kept; it changes with law and rules as publicTable() does.
 * @example deskTable(xianning) // 'desk-5f1c09ab'
 */
export function deskTable(jurisdiction: Jurisdiction): string {
  return publicTable(jurisdiction).replace(/^public/, 'desk');
}

/**
 * Brings the duties and the records kept back, which the desk lists, up to the record as of the legal day `asOf`; see {@link followRecord}.
 * @param options.limit stop after about so many enterprises; default: go on until done
 * @throws what the database throws; then the next call goes on from there
 * @example await syncDesk(db, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function syncDesk(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const name = deskTable(jurisdiction);
  await forgetOtherTables(db, name);
  const write = (page: readonly Followed[]) => writeDesk(db, page, asOf, jurisdiction);
  const alsoDueOn = ({ enterprise }: Followed) => (enterprise === null ? null : nextDayOf(enterprise, asOf));
  return followRecord(db, { name, write, alsoDueOn }, asOf, jurisdiction, options);
}

/**
 * Makes what the desk lists of one enterprise anew, at once: for an act at the desk, whose writer looks at the board next.
 * @example await refreshDesk(db, uscc, asOf, xianning)
 */
export async function refreshDesk(
  db: Database,
  uscc: string,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const enterprise = await readEnterprise(db, uscc);
  const publication = enterprise === null ? null : publish(enterprise, asOf, jurisdiction);
  await writeDesk(db, [{ uscc, enterprise, publication }], asOf, jurisdiction);
}

/** The first day ahead that a record states: an act dated ahead turns a duty done on that day, and no other rule tells of it. */
function nextDayOf({ records }: Enterprise, asOf: CalendarDate): CalendarDate | null {
  let next: string | null = null;
  for (const [, day = ''] of records
    .map(({ body }) => JSON.stringify(body))
    .join()
    .matchAll(DAY)) {
    if (day > asOf && (next === null || day < next)) next = day;
  }
  return next as CalendarDate | null;
}
