import type { CalendarDate } from '#domain/date.ts';
import type { RecordKind } from '#domain/records/index.ts';

/**
 * What staff decide about one record. `withdraw`: the decision was revoked, changed or void; `stop`: publicity ends early; their `on` is the
 * day, null puts the record back. `shield`: hidden while a bankruptcy reorganisation runs (first day included, last not; null: open).
 * `objection`: somebody objected on that day, was answered on it, or it is taken back.
 */
export type StateChange =
  | { measure: 'withdraw' | 'stop'; on: CalendarDate | null }
  | { measure: 'shield'; period: { from: CalendarDate; until: CalendarDate | null } | null }
  | { measure: 'objection'; step: 'filed' | 'answered' | 'none'; on: CalendarDate };

/** The state of a record as the database holds it (`record.state`); see RecordStateSchema. */
export type StoredState = {
  withdrawnOn?: string;
  withdrawnBy?: string;
  stoppedOn?: string;
  shieldedFrom?: string;
  shieldedUntil?: string;
  objectedOn?: string;
  answeredOn?: string;
};

/**
 * What a change makes of a state. `unchanged`: it is so already. `differs`: another day or measure stands, `since` then; nothing is changed.
 * `refused`: there is nothing to answer, or records of this kind are not shielded.
 */
export type StateVerdict =
  | { kind: 'state'; state: StoredState }
  | { kind: 'unchanged'; since: string | null }
  | { kind: 'differs'; measure: StateChange['measure']; since: string }
  | { kind: 'refused'; why: 'nothing-to-answer' | 'not-shieldable' };

const MEMBERS = { withdraw: 'withdrawnOn', stop: 'stoppedOn' } as const;
// Only what tells against an enterprise is hidden (domain.md 15 rule 24).
const SHIELDABLE: ReadonlySet<string> = new Set<RecordKind>([
  'penalty',
  'spot-check',
  'sampling-test',
  'abnormal-listing',
  'serious-listing',
]);

/**
 * Applies a change to a state. Said twice, also on a later day, it changes nothing more: what holds since an earlier day holds.
 * @example changeState('penalty', { withdrawnOn: '2026-11-20' }, { measure: 'withdraw', on: '2026-11-24' }) // unchanged since 2026-11-20
 */
export function changeState(kind: string, state: StoredState, change: StateChange): StateVerdict {
  switch (change.measure) {
    case 'withdraw':
    case 'stop':
      return end(state, change.measure, change.on);
    case 'shield':
      return SHIELDABLE.has(kind) ? shield(state, change.period) : { kind: 'refused', why: 'not-shieldable' };
    case 'objection':
      return object(state, change.step, change.on);
  }
}

function end(state: StoredState, measure: 'withdraw' | 'stop', on: CalendarDate | null): StateVerdict {
  const { [MEMBERS[measure]]: since = null, ...rest } = state;
  if (on === null) {
    const other = measure === 'withdraw' ? 'stop' : 'withdraw';
    const sinceOther = state[MEMBERS[other]];
    // Nothing to put back by this measure, but by the other: the clerk has named the wrong one.
    if (since === null && sinceOther !== undefined) return { kind: 'differs', measure: other, since: sinceOther };
    if (since === null) return { kind: 'unchanged', since };
    if (measure === 'withdraw') delete rest.withdrawnBy;
    return { kind: 'state', state: rest };
  }
  if (since !== null) return since <= on ? { kind: 'unchanged', since } : { kind: 'differs', measure, since };
  if (measure === 'withdraw') delete rest.withdrawnBy;
  return { kind: 'state', state: { ...rest, [MEMBERS[measure]]: on } };
}

function shield(state: StoredState, period: { from: CalendarDate; until: CalendarDate | null } | null): StateVerdict {
  const { shieldedFrom, shieldedUntil, ...rest } = state;
  if (period === null) {
    return shieldedFrom === undefined ? { kind: 'unchanged', since: null } : { kind: 'state', state: rest };
  }
  const { from, until } = period;
  if (shieldedFrom === from && (shieldedUntil ?? null) === until) return { kind: 'unchanged', since: from };
  // Another last day of the same time is what staff learn when the proceedings end; another first day is another time.
  const isOver = shieldedUntil !== undefined && shieldedUntil <= from;
  if (shieldedFrom !== undefined && shieldedFrom !== from && !isOver) {
    return { kind: 'differs', measure: 'shield', since: shieldedFrom };
  }
  return { kind: 'state', state: { ...rest, shieldedFrom: from, ...(until === null ? {} : { shieldedUntil: until }) } };
}

function object(state: StoredState, step: 'filed' | 'answered' | 'none', on: CalendarDate): StateVerdict {
  const { objectedOn, answeredOn, ...rest } = state;
  if (step === 'none') {
    return objectedOn === undefined ? { kind: 'unchanged', since: null } : { kind: 'state', state: rest };
  }
  if (step === 'filed') {
    // After an answer a further objection may follow; the latest is shown.
    const isNew = objectedOn === undefined || (answeredOn !== undefined && on > answeredOn);
    if (isNew) return { kind: 'state', state: { ...rest, objectedOn: on } };
    return on < objectedOn
      ? { kind: 'differs', measure: 'objection', since: objectedOn }
      : { kind: 'unchanged', since: objectedOn };
  }
  if (objectedOn === undefined || on < objectedOn) return { kind: 'refused', why: 'nothing-to-answer' };
  if (answeredOn !== undefined) {
    return on < answeredOn
      ? { kind: 'differs', measure: 'objection', since: answeredOn }
      : { kind: 'unchanged', since: answeredOn };
  }
  return { kind: 'state', state: { ...rest, objectedOn, answeredOn: on } };
}
