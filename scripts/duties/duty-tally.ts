import type { DutyState } from '#domain/rules/duty.ts';
import type { EnterpriseDuty } from './every-duty.ts';

// Items told one by one for each unit; the rest is counted.
const TOLD = 20;

/**
 * What one unit owes: how many duties of each state, how many were done late by the day the unit itself stated, how many came here when
 * their last day was past (whether done elsewhere before is not known), and the most urgent ones, earliest due day first.
 */
export type UnitTally = {
  readonly unit: string;
  readonly counts: Record<DutyState, number>;
  late: number;
  cameLate: number;
  readonly urgent: EnterpriseDuty[];
};

/** Counts duties by unit, and keeps of each unit the twenty that are due first, so that memory does not grow with what is stored. */
export type DutyTally = { add(duty: EnterpriseDuty): void; units(): UnitTally[] };

/**
 * An empty tally.
 * @example const tally = startTally(); tally.add(duty); tally.units()[0]?.counts.overdue
 */
export function startTally(): DutyTally {
  const units = new Map<string, UnitTally>();
  return {
    add(duty) {
      const known = units.get(duty.unit) ?? emptyTally(duty.unit);
      units.set(duty.unit, known);
      known.counts[duty.state] += 1;
      if (isAfterItsLastDay(duty)) known[duty.reason === 'first-seen-here' ? 'cameLate' : 'late'] += 1;
      if (duty.state === 'overdue' || duty.state === 'due') keepUrgent(known.urgent, duty);
    },
    units: () => [...units.values()].sort(byUrgency),
  };
}

function isAfterItsLastDay({ state, dueOn, doneOn }: EnterpriseDuty): boolean {
  return state === 'done' && dueOn !== null && doneOn !== null && doneOn > dueOn;
}

function emptyTally(unit: string): UnitTally {
  return { unit, counts: { done: 0, due: 0, overdue: 0, unknown: 0 }, late: 0, cameLate: 0, urgent: [] };
}

function keepUrgent(urgent: EnterpriseDuty[], duty: EnterpriseDuty): void {
  const day = duty.dueOn ?? '';
  const last = urgent.at(-1);
  if (urgent.length === TOLD && last !== undefined && (last.dueOn ?? '') <= day) return;
  const place = urgent.findIndex(({ dueOn }) => (dueOn ?? '') > day);
  urgent.splice(place < 0 ? urgent.length : place, 0, duty);
  if (urgent.length > TOLD) urgent.pop();
}

function byUrgency(a: UnitTally, b: UnitTally): number {
  return b.counts.overdue - a.counts.overdue || b.counts.due - a.counts.due || (a.unit < b.unit ? -1 : 1);
}
