import { describe, expect, it } from 'vitest';
import type { PublicProfile, PublicSource } from '#domain/profile.ts';
import { profilePage } from '#site/data/profile-page.ts';
import { currencySentences, emptySentence } from '#site/data/profile-sections.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';
import { day } from '../fixtures/enterprise-builder.ts';

const BUREAU = '咸安区市场监督管理局';
const LATE = { unit: BUREAU, receivedAt: '2026-11-01T01:00:00Z', due: day('2026-11-12'), late: true };
const NOT_YET = { unit: '咸宁市市场监督管理局执法支队', receivedAt: null, due: null, late: false };

function withPenaltySource(source: Partial<PublicSource>): PublicProfile {
  const profile = EXAMPLE_PROFILES.empty;
  const sources = profile.sources.map((one) => (one.kind === 'penalty' ? { ...one, ...source } : one));
  return { ...profile, sources };
}

describe('what a profile says of the units behind a kind of record', () => {
  it('a late unit is named with the day by which it should have sent, beside "none found as of" that is still true', () => {
    const profile = withPenaltySource({ state: 'none', asOf: LATE.receivedAt, unitStates: [LATE], units: [BUREAU] });
    const sentence = emptySentence(profile, 'penalty');
    expect(sentence).toContain('截至 2026-11-01');
    expect(sentence).toContain(`${BUREAU}应当在 2026-11-12 以前再次报送`);
    expect(profilePage(profile).sources.find(({ units }) => units.includes('已逾期'))?.units).toContain(BUREAU);
  });

  it('a unit that never sent is named, and nothing is said to be none', () => {
    const profile = withPenaltySource({
      state: 'unavailable',
      reason: 'unit-missing',
      asOf: null,
      unitStates: [NOT_YET, { ...LATE, late: false }],
    });
    expect(emptySentence(profile, 'penalty')).toContain(`${NOT_YET.unit}尚未向本系统报送`);
    expect(emptySentence(profile, 'penalty')).not.toContain('未查询到');
  });

  it.each(['region-unknown', 'unit-undeclared'] as const)('%s says why nothing can be said', (reason) => {
    const profile = withPenaltySource({ state: 'unavailable', reason, asOf: null, unitStates: [], units: [] });
    expect(currencySentences(profile, 'penalty')).toHaveLength(1);
  });

  it('units that are all in time need no words', () => {
    const profile = withPenaltySource({ state: 'none', reason: null, unitStates: [{ ...LATE, late: false }] });
    expect(currencySentences(profile, 'penalty')).toEqual([]);
  });
});
