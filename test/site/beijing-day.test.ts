import { describe, expect, it } from 'vitest';
import { beijingDay } from '#site/data/beijing-day.ts';

describe('the Beijing day of an instant', () => {
  it('turns at 16:00 UTC', () => {
    expect(beijingDay('2026-11-23T15:59:59Z')).toBe('2026-11-23');
    expect(beijingDay('2026-11-23T16:00:00Z')).toBe('2026-11-24');
  });

  it('is null for what is no instant', () => {
    expect(beijingDay('yesterday')).toBeNull();
  });
});
