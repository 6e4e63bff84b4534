import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import type { Duty } from '#domain/rules/duty.ts';
import { dutiesOf } from '#domain/rules/duty-list.ts';
import type { Database } from './database.ts';
import { readDays } from './record-days.ts';

/** An enterprise and what may be said of it on the day of the work; null: the record does not know the code. */
export type DeskSubject = { uscc: string; enterprise: Enterprise | null; publication: Publication | null };

/** One record kept back, as the table holds it. */
type Withheld = { uscc: string; name: string; id: string; kind: string; unit: string; reason: string; on: string };

type Tally = { done: number; late: number; cameLate: number; open: number; unknown: number; withheld: number };

type Stored = { uscc: string; id: string; kind: string; unit: string; received_on: string; name: string };

const WANTED = 'IN (SELECT value FROM json_each(?1))';
const FORGET = ['desk_duty', 'desk_withheld', 'desk_tally'].map((table) => `DELETE FROM ${table} WHERE uscc ${WANTED}`);
const STORED = `SELECT r.uscc, r.id, r.kind, r.unit, r.received_on, e.name FROM record r JOIN enterprise e ON e.uscc = r.uscc
  WHERE r.uscc ${WANTED}`;
const PUT_DUTIES = `INSERT OR REPLACE INTO desk_duty (unit, state, due_on, record_id, duty, uscc, name, kind, provision, reason)
  SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9
  FROM json_each(?1)`;
const PUT_WITHHELD = `INSERT OR REPLACE INTO desk_withheld (record_id, uscc, name, kind, unit, reason, received_on)
  SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(?1)`;
const PUT_TALLY = `INSERT INTO desk_tally (uscc, unit, done, late, came_late, open, unknown, withheld)
  SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?1)`;

/**
 * Replaces all that the desk's tables say of these enterprises: open duties, records kept back, and their sums by unit, in one
 * transaction. Written twice, it changes nothing more. Rules decide everything; nothing is judged here.
 * @example await writeDesk(db, [{ uscc, enterprise, publication }], asOf, xianning)
 */
export async function writeDesk(
  db: Database,
  page: readonly DeskSubject[],
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const codes = page.map(({ uscc }) => uscc);
  const wanted = JSON.stringify(codes);
  const events = await readDays(db, codes);
  const { results: stored } = await db.prepare(STORED).bind(wanted).all<Stored>();
  const duties: unknown[][] = [];
  const withheld: Withheld[] = withheldOf(page, stored);
  const tallies = new Map<string, Tally>();
  const tallyOf = (uscc: string, unit: string): Tally => {
    const key = JSON.stringify([uscc, unit]);
    const known = tallies.get(key) ?? { done: 0, late: 0, cameLate: 0, open: 0, unknown: 0, withheld: 0 };
    tallies.set(key, known);
    return known;
  };
  for (const { uscc, enterprise, publication } of page) {
    if (enterprise === null || publication === null) continue;
    for (const duty of dutiesOf(enterprise, asOf, jurisdiction, events, publication)) {
      count(tallyOf(uscc, duty.unit), duty);
      if (duty.state !== 'done') duties.push(dutyRow(uscc, enterprise.name, duty));
    }
  }
  for (const { uscc, unit } of withheld) tallyOf(uscc, unit).withheld += 1;
  await db.batch([
    ...FORGET.map((statement) => db.prepare(statement).bind(wanted)),
    db.prepare(PUT_DUTIES).bind(JSON.stringify(duties)),
    db
      .prepare(PUT_WITHHELD)
      .bind(
        JSON.stringify(withheld.map((one) => [one.id, one.uscc, one.name, one.kind, one.unit, one.reason, one.on])),
      ),
    db
      .prepare(PUT_TALLY)
      .bind(JSON.stringify([...tallies].map(([key, sums]) => [...(JSON.parse(key) as string[]), ...sumsOf(sums)]))),
  ]);
}

function withheldOf(page: readonly DeskSubject[], stored: readonly Stored[]): Withheld[] {
  const known = new Map(page.map((one) => [one.uscc, one]));
  return stored.flatMap(({ uscc, id, kind, unit, received_on: on, name }) => {
    const one = known.get(uscc);
    const said = one?.publication?.withheld.find((record) => record.id === id)?.reason;
    // What does not fit its schema is left out on reading, and nothing else is.
    const isRead = one?.enterprise?.records.some((record) => record.id === id) === true;
    const reason = said ?? (isRead ? null : 'invalid-record');
    return reason === null ? [] : [{ uscc, name, id, kind, unit, reason, on }];
  });
}

function dutyRow(uscc: string, name: string, duty: Duty): unknown[] {
  const state = duty.state === 'unknown' ? 'unknown' : 'open';
  const due = duty.dueOn ?? '';
  const { unit, recordId, recordKind, provision, reason } = duty;
  return [unit, state, due, recordId, duty.duty, uscc, name, recordKind, provision.id, reason];
}

function count(tally: Tally, { state, dueOn, doneOn, reason }: Duty): void {
  if (state === 'done') tally.done += 1;
  else tally[state === 'unknown' ? 'unknown' : 'open'] += 1;
  if (state !== 'done' || dueOn === null || doneOn === null || doneOn <= dueOn) return;
  tally[reason === 'first-seen-here' ? 'cameLate' : 'late'] += 1;
}

function sumsOf({ done, late, cameLate, open, unknown, withheld }: Tally): number[] {
  return [done, late, cameLate, open, unknown, withheld];
}
