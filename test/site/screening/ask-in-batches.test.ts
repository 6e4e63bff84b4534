import { describe, expect, it } from 'vitest';
import {
  applyFound,
  applyMatches,
  chooseCandidate,
  codeQuestions,
  matchQuestions,
  startSuppliers,
} from '#site/islands/screening/apply-answers.ts';
import { askInBatches } from '#site/islands/screening/ask-in-batches.ts';
import type { Asked, AskFault } from '#site/islands/screening/ask-portal.ts';
import { codeOf, stateOf } from '#site/islands/screening/supplier.ts';
import { ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { aLine, aMatch, readProfile } from './supplier-fixture.ts';

function asking(count: number, answers: (AskFault | 'ok')[]) {
  const told = { sizes: [] as number[], waits: [] as number[], pauses: [] as number[] };
  const controller = new AbortController();
  const run = () =>
    askInBatches<number, string>({
      questions: Array.from({ length: count }, (_, at) => at),
      ask: async (): Promise<Asked<string>> => {
        const next = answers.shift() ?? 'ok';
        return next === 'ok' ? { ok: true, value: 'answer' } : { ok: false, fault: next };
      },
      onAnswer: (_, asked) => told.sizes.push(asked.length),
      onWait: (seconds) => told.waits.push(seconds),
      pause: async (seconds) => {
        told.pauses.push(seconds);
      },
      signal: controller.signal,
    });
  return { run, told, controller };
}

describe('a list that is asked', () => {
  it('goes a hundred at a time', async () => {
    const { run, told } = asking(250, []);
    expect(await run()).toEqual({ kind: 'done' });
    expect(told.sizes).toEqual([100, 100, 50]);
  });

  it('waits as long as the portal asks, then goes on with the same hundred', async () => {
    const { run, told } = asking(150, ['ok', { kind: 'limited', seconds: 42 }, { kind: 'limited', seconds: 3 }]);
    expect(await run()).toEqual({ kind: 'done' });
    expect([told.waits, told.pauses, told.sizes]).toEqual([
      [42, 3],
      [42, 3],
      [100, 50],
    ]);
  });

  it('tries once more what failed, then says so and keeps what came', async () => {
    const offline = { kind: 'offline' } as const;
    const once = asking(150, ['ok', offline]);
    expect(await once.run()).toEqual({ kind: 'done' });
    const twice = asking(150, ['ok', offline, offline]);
    expect(await twice.run()).toEqual({ kind: 'fault', fault: offline });
    expect(twice.told.sizes).toEqual([100]);
    const refused = asking(1, [{ kind: 'refused' }]);
    expect(await refused.run()).toEqual({ kind: 'fault', fault: { kind: 'refused' } });
  });

  it('stops when the person says so', async () => {
    const { run, controller } = asking(100, []);
    controller.abort();
    expect(await run()).toEqual({ kind: 'stopped' });
  });
});

describe('what came', () => {
  const lines = [
    aLine(2),
    aLine(3, { sameAs: 2 }),
    aLine(4, { name: '', fault: 'code-destroyed' }),
    aLine(5, { name: '乙' }),
  ];
  const candidate = { uscc: INDIVIDUAL_USCC } as never;

  it('is asked for with names and codes alone, each once', () => {
    expect(matchQuestions(startSuppliers(lines))).toEqual([
      { id: '2', name: '咸宁示例数据食品有限公司' },
      { id: '5', name: '乙' },
    ]);
  });

  it('goes to every row that says the same, and a namesake is nobody’s until a person says so', () => {
    const ambiguous = aMatch(5, { outcome: 'ambiguous', reason: 'namesakes', uscc: null, candidates: [candidate] });
    const matched = applyMatches(startSuppliers(lines), [aMatch(2), ambiguous]);
    expect(matched.map(codeOf)).toEqual([ENTERPRISE_USCC, ENTERPRISE_USCC, null, null]);
    expect(matched.map(stateOf)).toEqual(['pending', 'pending', 'unasked', 'open']);
    expect(codeQuestions(matched)).toEqual([ENTERPRISE_USCC]);
    const chosen = chooseCandidate(matched, 5, INDIVIDUAL_USCC);
    expect(codeQuestions(chosen)).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC]);
    const found = applyFound(chosen, [
      { asked: ENTERPRISE_USCC, outcome: 'published', profile: readProfile() },
      { asked: INDIVIDUAL_USCC, outcome: 'ended', profile: null },
    ]);
    expect(found.map(stateOf)).toEqual(['found', 'found', 'unasked', 'ended']);
    expect(stateOf(chooseCandidate(found, 5, null)[3] ?? found[0] ?? ({} as never))).toBe('open');
  });

  it('a row that decides itself is not changed by hand', () => {
    const matched = applyMatches(startSuppliers(lines), [aMatch(2)]);
    expect(chooseCandidate(matched, 2, INDIVIDUAL_USCC).map(codeOf)[0]).toBe(ENTERPRISE_USCC);
  });
});
