import { expect, it } from 'vitest';
import { followMoment, NOTICED_WITHIN } from '#worker/node/moment.ts';
import { day } from '../profile-fixture.ts';

function moment() {
  const state = { version: '1', today: day('2026-11-24'), now: Date.parse('2026-11-24T04:00:00Z'), elapsed: 0 };
  const read = followMoment({
    version: () => {
      if (state.version === '') throw new Error('down');
      return state.version;
    },
    asOf: () => state.today,
    now: () => state.now,
    elapsed: () => state.elapsed,
  });
  const later = (by = NOTICED_WITHIN) => {
    state.elapsed += by;
    return read();
  };
  return { state, read, later };
}

it('a commit and a new legal day are noticed within ten milliseconds', () => {
  const { state, read, later } = moment();
  const before = read();
  expect(later()).toBe(before);
  state.version = '2';
  expect(later(NOTICED_WITHIN - 1)).toBe(before);
  const after = later(1);
  expect(after).not.toBe(before);
  state.today = day('2026-11-25');
  expect(later()).not.toBe(after);
});

it('a database that is down, and the last minutes of a day, give no moment', () => {
  const { state, read, later } = moment();
  const before = read();
  state.version = '';
  expect(later()).toBeNull();
  state.version = '1';
  expect(later()).toBe(before);
  state.now = Date.parse('2026-11-24T15:58:30Z');
  expect(later()).toBeNull();
});

it('a wall clock that is set back does not stop the looking', () => {
  const { state, read, later } = moment();
  const before = read();
  state.now -= 86_400_000;
  state.version = '2';
  expect(later()).not.toBe(before);
});
