import { describe, expect, it } from 'vitest';
import { legalDay, receiptInstant, refuseClock, secondsUntilDay, secondsUntilShanghaiMidnight } from '#worker/clock.ts';
import { day } from './profile-fixture.ts';

describe('the legal day is the day in Shanghai', () => {
  it('changes at 16:00 UTC, one millisecond apart', () => {
    expect(legalDay({}, Date.parse('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24');
    expect(legalDay({}, Date.parse('2026-11-24T16:00:00.000Z'))).toBe('2026-11-25');
  });

  it('is fixed by JIANXIN_TODAY in development and tests', () => {
    expect(legalDay({ JIANXIN_TODAY: '2028-02-29', JIANXIN_ENV: 'test' }, 0)).toBe('2028-02-29');
  });

  it('refuses JIANXIN_TODAY in production, and a day that does not exist, saying what to do', () => {
    expect(refuseClock({ JIANXIN_TODAY: '2026-01-01', JIANXIN_ENV: 'production' })).toContain('Remove JIANXIN_TODAY');
    expect(refuseClock({ JIANXIN_TODAY: '2026-02-30' })).toContain('YYYY-MM-DD');
    expect(() => legalDay({ JIANXIN_TODAY: '2026-01-01', JIANXIN_ENV: 'production' }, 0)).toThrow();
  });

  it('receives on the legal day: now, or the same time of a fixed day', () => {
    const night = Date.parse('2027-03-01T17:30:00Z');
    expect(receiptInstant({}, night)).toBe('2027-03-01T17:30:00.000Z');
    expect(receiptInstant({ JIANXIN_TODAY: '2026-11-24' }, night)).toBe('2026-11-23T17:30:00.000Z');
  });

  it('counts the seconds to midnight down, never past it', () => {
    expect(secondsUntilShanghaiMidnight(Date.parse('2026-11-24T15:59:59.999Z'))).toBe(0);
    expect(secondsUntilShanghaiMidnight(Date.parse('2026-11-24T16:00:00Z'))).toBe(86_400);
    expect(secondsUntilDay(day('2026-11-24'), day('2026-11-24'), 0)).toBe(0);
    expect(secondsUntilDay(day('2026-11-26'), day('2026-11-24'), Date.parse('2026-11-24T15:59:00Z'))).toBe(86_460);
  });
});
