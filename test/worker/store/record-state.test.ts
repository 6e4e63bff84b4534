import { describe, expect, it } from 'vitest';
import { day } from '#test/fixtures/enterprise-builder.ts';
import { changeState } from '#worker/store/record-state.ts';

const shield = (from: string, until: string | null) => ({
  measure: 'shield' as const,
  period: { from: day(from), until: until === null ? null : day(until) },
});
const objection = (step: 'filed' | 'answered', on: string) => ({ measure: 'objection' as const, step, on: day(on) });

describe('what befalls a record', () => {
  it('shielding is for what tells against an enterprise, not for its registration or licences', () => {
    const change = shield('2026-11-24', null);
    expect(changeState('licence', {}, change)).toEqual({ kind: 'refused', why: 'not-shieldable' });
    expect(changeState('spot-check', {}, change)).toEqual({ kind: 'state', state: { shieldedFrom: '2026-11-24' } });
  });

  it('a second reorganisation shields anew once the first time is over, never while it runs', () => {
    const state = { shieldedFrom: '2025-01-01', shieldedUntil: '2025-07-01' };
    expect(changeState('penalty', state, shield('2025-06-01', null))).toMatchObject({ kind: 'differs' });
    expect(changeState('penalty', state, shield('2026-11-24', null))).toEqual({
      kind: 'state',
      state: { shieldedFrom: '2026-11-24' },
    });
  });

  it('a further objection may follow an answer; an answer comes no earlier than the objection, and once', () => {
    const answered = { objectedOn: '2026-11-02', answeredOn: '2026-11-20' };
    expect(changeState('penalty', answered, objection('filed', '2026-11-23'))).toEqual({
      kind: 'state',
      state: { objectedOn: '2026-11-23' },
    });
    expect(changeState('penalty', answered, objection('filed', '2026-11-10'))).toMatchObject({ kind: 'unchanged' });
    expect(changeState('penalty', answered, objection('answered', '2026-11-24'))).toMatchObject({ kind: 'unchanged' });
    expect(changeState('penalty', { objectedOn: '2026-11-20' }, objection('answered', '2026-11-19'))).toEqual({
      kind: 'refused',
      why: 'nothing-to-answer',
    });
  });

  it('one measure leaves the others as they are', () => {
    const state = { objectedOn: '2026-11-02', shieldedFrom: '2026-11-03', withdrawnBy: 'file' };
    expect(changeState('penalty', state, { measure: 'withdraw', on: day('2026-11-24') })).toEqual({
      kind: 'state',
      state: { objectedOn: '2026-11-02', shieldedFrom: '2026-11-03', withdrawnOn: '2026-11-24' },
    });
  });
});
