import type { CalendarDate } from '../date.ts';
import { addWorkingDays } from '../workdays.ts';
import type { Duty, DutyReason } from './duty.ts';

/** What a clock is set by. `doneReason` says how well `doneOn` is known; `openReason` why the act is still owed. */
export type ClockFacts = {
  readonly startsOn: CalendarDate | null;
  readonly workingDays: number | null;
  readonly doneOn: CalendarDate | null;
  readonly doneReason?: DutyReason | null;
  readonly openReason?: DutyReason | null;
  /** Whether the act could have been done without this system hearing of it, or need not be owed at all: then nobody is overdue. */
  readonly unknownBecause?: DutyReason | null;
};

/** What a clock shows. */
export type ClockReading = Pick<Duty, 'startsOn' | 'workingDays' | 'dueOn' | 'doneOn' | 'state' | 'reason'>;

/**
 * Reads a clock on a legal day: the first day is not counted, working days come from the State Council's notices, and a term that
 * enters a year without one has no due day (行政处罚法 Art. 85, 民法典 Art. 201).
 * @example readClock({ startsOn: '2026-11-02', workingDays: 20, doneOn: null }, '2026-12-01') // dueOn 2026-11-30, overdue
 */
export function readClock(facts: ClockFacts, asOf: CalendarDate): ClockReading {
  const { startsOn, workingDays } = facts;
  const due = dueDay(startsOn, workingDays);
  const reading = { startsOn, workingDays, dueOn: due.on };
  const doneOn = facts.doneOn !== null && facts.doneOn <= asOf ? facts.doneOn : null;
  if (doneOn !== null) return { ...reading, doneOn, state: 'done', reason: facts.doneReason ?? due.reason };
  const unknown = facts.unknownBecause ?? due.reason;
  if (unknown !== null || due.on === null) return { ...reading, doneOn, state: 'unknown', reason: unknown };
  return { ...reading, doneOn, state: asOf > due.on ? 'overdue' : 'due', reason: facts.openReason ?? null };
}

type DueDay = { readonly on: CalendarDate | null; readonly reason: DutyReason | null };

function dueDay(startsOn: CalendarDate | null, workingDays: number | null): DueDay {
  if (workingDays === null) return { on: null, reason: 'no-term-known' };
  if (startsOn === null) return { on: null, reason: 'no-start-day' };
  const due = addWorkingDays(startsOn, workingDays);
  return due.kind === 'day' ? { on: due.date, reason: null } : { on: null, reason: 'no-holiday-table' };
}
