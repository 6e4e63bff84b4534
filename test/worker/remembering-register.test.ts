import { describe, expect, it } from 'vitest';
import type { Register } from '#worker/register.ts';
import { rememberEntries } from '#worker/remembering-register.ts';
import { published } from './host-fixture.ts';
import { codeOf, day, profileFixture } from './profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');

function counted() {
  const state = { reads: 0, version: '1' };
  const register = {
    read: async (uscc: string) => {
      state.reads += 1;
      return published(profileFixture(uscc));
    },
  } as unknown as Register;
  return { state, register: rememberEntries(register, async () => state.version) };
}

describe('remembered entries', () => {
  it('are given while the database and the legal day are the same', async () => {
    const { state, register } = counted();
    const first = await register.read(CODE, day('2026-11-24'));
    expect(await register.read(CODE, day('2026-11-24'))).toBe(first);
    expect(state.reads).toBe(1);
  });

  it('are forgotten at midnight and when anything was committed', async () => {
    const { state, register } = counted();
    await register.read(CODE, day('2026-11-24'));
    await register.read(CODE, day('2026-11-25'));
    state.version = '2';
    await register.read(CODE, day('2026-11-25'));
    expect(state.reads).toBe(3);
  });
});
