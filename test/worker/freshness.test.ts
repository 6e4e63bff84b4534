import { describe, expect, it } from 'vitest';
import { followChanges } from '#worker/freshness.ts';

function outbox() {
  const state = {
    now: 0,
    version: '1',
    seq: 5,
    changed: [] as string[],
    down: false,
    asked: [] as number[],
    collected: ['penalty'],
  };
  const register = {
    changedSince: async (seq: number) => {
      state.asked.push(seq);
      if (state.down) throw new Error('down');
      return { seq: state.seq, usccs: state.changed.splice(0) };
    },
  };
  return { state, register: { ...register, collectedKinds: async () => state.collected }, now: () => state.now };
}

describe('following the outbox', () => {
  it('asks only for what came after the last answer', async () => {
    const { state, ...sources } = outbox();
    const changes = followChanges(sources, 3);
    await changes();
    state.now = 5000;
    state.seq = 9;
    state.changed.push('A');
    expect((await changes()).has('A')).toBe(true);
    state.now = 10_000;
    expect((await changes()).has('A')).toBe(true);
    expect(state.asked).toEqual([3, 5, 9]);
  });

  it('sees a change at once where the database can tell that it changed', async () => {
    const { state, ...sources } = outbox();
    const changes = followChanges({ ...sources, version: async () => state.version }, 0);
    await changes();
    await changes();
    expect(state.asked).toHaveLength(1);
    state.version = '2';
    state.changed.push('B');
    expect((await changes()).has('B')).toBe(true);
  });

  it('says unknown while the database is down, keeps what it knew, and recovers', async () => {
    const { state, ...sources } = outbox();
    state.changed.push('A');
    const changes = followChanges(sources, 0);
    await changes();
    state.down = true;
    state.now = 5000;
    const down = await changes();
    expect([down.state, down.has('A')]).toEqual(['unknown', true]);
    state.down = false;
    state.now = 10_000;
    expect((await changes()).state).toBe('known');
  });

  it('asks again when the clock jumped back', async () => {
    const { state, ...sources } = outbox();
    state.now = 1_000_000;
    const changes = followChanges(sources, 0);
    await changes();
    state.now = 10;
    await changes();
    expect(state.asked).toHaveLength(2);
  });
});
