import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { nextLawChangeAfter } from '#domain/law/change-days.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import type { Provision } from '#domain/law/provision.ts';
import { RULE_SETS, ruleSetOn } from '#domain/law/rule-sets.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';

type Dated = Pick<Provision, 'from' | 'until'>;

/** Pairs of neighbouring versions that overlap or leave a day without law. */
function faultsOf(versions: readonly Dated[]): string[] {
  const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.slice(1).flatMap((later, place) => {
    const until = inOrder[place]?.until ?? null;
    return until !== null && addDays(until, 1) === later.from ? [] : [`${until ?? 'open'} … ${later.from}`];
  });
}

describe('the registry of law', () => {
  it('versions of one rule follow one another without gap or overlap', () => {
    const byRule = Map.groupBy(PROVISIONS, ({ rule }) => rule);
    const faults = [...byRule].flatMap(([rule, versions]) => faultsOf(versions).map((fault) => `${rule}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('no provision ends before it begins, and none was checked before it was in force', () => {
    expect(PROVISIONS.filter(({ from, until }) => until !== null && until < from)).toEqual([]);
    expect(PROVISIONS.filter(({ from, checkedOn }) => checkedOn < from)).toEqual([]);
  });

  it('identifiers are unique, and citations quote the instrument by its title', () => {
    expect(new Set(PROVISIONS.map(({ id }) => id)).size).toBe(PROVISIONS.length);
    expect(PROVISIONS.filter(({ citation, instrument }) => !citation.startsWith(instrument))).toEqual([]);
  });

  it('what has no article number is never called confirmed, but for the column list of the files', () => {
    const bold = PROVISIONS.filter(({ article, confidence }) => article === null && confidence === 'confirmed');
    expect(bold.map(({ id }) => id)).toEqual(['dual-publicity-terms']);
  });

  it('nothing of Order 107 is called confirmed: its official text was not read', () => {
    const claimed = PROVISIONS.filter(({ id, confidence }) => id.startsWith('order-107') && confidence === 'confirmed');
    expect(claimed).toEqual([]);
  });
});

describe('rule sets', () => {
  it('follow one another without gap or overlap, the last one open', () => {
    expect(faultsOf(RULE_SETS)).toEqual([]);
    expect(RULE_SETS.at(-1)?.until).toBeNull();
  });

  it('RS-2021 holds until 2025-12-24, RS-2025 from 2025-12-25, none before 2021-09-01', () => {
    expect(ruleSetOn(day('2021-08-31'))).toBeNull();
    expect(ruleSetOn(day('2021-09-01'))?.id).toBe('RS-2021');
    expect(ruleSetOn(day('2025-12-24'))?.id).toBe('RS-2021');
    expect(ruleSetOn(day('2025-12-25'))?.id).toBe('RS-2025');
  });

  it('no class may ask for repair later than its term ends', () => {
    for (const { terms } of RULE_SETS) {
      for (const { minimum, strictFieldMinimum, maximum } of Object.values(terms)) {
        expect(Math.max(minimum ?? 0, strictFieldMinimum ?? 0)).toBeLessThan(maximum);
      }
    }
  });

  it('a change of law ahead is known', () => {
    expect(nextLawChangeAfter(day('2025-07-01'))).toBe('2025-12-25');
    expect(nextLawChangeAfter(day('2025-12-25'))).toBe('2026-04-01');
    expect(nextLawChangeAfter(day('2026-04-01'))).toBeNull();
  });
});
