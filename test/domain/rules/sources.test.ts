import { describe, expect, it } from 'vitest';
import type { SourceState } from '#domain/enterprise.ts';
import { sourceUnitsFor } from '#domain/jurisdiction/source-units-for.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { sourceDue } from '#domain/rules/source-due.ts';
import { anEnterprise, aRecord, day, everySource } from '#test/fixtures/enterprise-builder.ts';

const BUREAU = '咸安区市场监督管理局';
const BRIGADE = '咸宁市市场监督管理局执法支队';

function penaltySource(sources: SourceState[], asOf = '2026-11-24', region: string | null = '421202') {
  const publication = publish(anEnterprise([aRecord('registration', { region })], { sources }), day(asOf), xianning);
  if (publication.outcome !== 'published') throw new Error('not published');
  const { sources: shown, sourcesChangeOn } = publication.profile;
  return { source: shown.find(({ kind }) => kind === 'penalty'), sourcesChangeOn };
}

const delivered = (...deliveries: [unit: string, receivedAt: string][]): SourceState[] => [
  { kind: 'penalty', deliveries: deliveries.map(([unit, receivedAt]) => ({ unit, receivedAt })), inDoubt: false },
];

describe('"none found" of penalties in 咸安区, for which the bureau and the brigade answer', () => {
  it('is said as of the oldest of their newest files', () => {
    const sources = delivered([BUREAU, '2026-11-20T01:00:00Z'], [BRIGADE, '2026-11-23T01:00:00Z']);
    expect(penaltySource(sources).source).toEqual({
      kind: 'penalty',
      state: 'none',
      reason: null,
      asOf: '2026-11-20T01:00:00Z',
      units: [BRIGADE, BUREAU],
      unitStates: [
        { unit: BRIGADE, receivedAt: '2026-11-23T01:00:00Z', due: '2026-12-02', late: false },
        { unit: BUREAU, receivedAt: '2026-11-20T01:00:00Z', due: '2026-12-01', late: false },
      ],
    });
  });

  it('is not said while one of them has sent nothing, however recent the file of another county is', () => {
    const sources = delivered([BUREAU, '2026-11-20T01:00:00Z'], ['赤壁市市场监督管理局', '2026-11-24T01:00:00Z']);
    expect(penaltySource(sources).source).toMatchObject({ state: 'unavailable', reason: 'unit-missing', asOf: null });
  });

  it('counts a file under another name of the unit', () => {
    const sources = delivered(
      ['咸宁市咸安区市场监督管理局', '2026-11-20T01:00:00Z'],
      ['执法支队', '2026-11-21T01:00:00Z'],
    );
    expect(penaltySource(sources).source).toMatchObject({ state: 'none', asOf: '2026-11-20T01:00:00Z' });
  });

  it.each([null, '999999', '420100'])(
    'is never said of an enterprise of region %s: nobody known answers for it',
    (region) => {
      const { source } = penaltySource(everySource('2026-11-23T01:00:00Z'), '2026-11-24', region);
      expect(source).toMatchObject({ state: 'unavailable', reason: 'region-unknown', asOf: null, unitStates: [] });
    },
  );

  it('is never said where no unit is declared', () => {
    const nobody = { ...xianning, sourceUnits: [] };
    const publication = publish(anEnterprise([aRecord('registration')]), day('2026-11-24'), nobody);
    const sources = publication.outcome === 'published' ? publication.profile.sources : [];
    expect(sources.map(({ state, reason }) => `${state} ${reason}`)).toEqual(
      RECORD_KINDS.map((kind) => `${kind === 'registration' ? 'records' : 'unavailable'} unit-undeclared`),
    );
  });

  it('is not said where something of this enterprise is in doubt', () => {
    const sources = everySource('2026-11-23T01:00:00Z').map((source) => ({ ...source, inDoubt: true }));
    expect(penaltySource(sources).source).toMatchObject({ state: 'unavailable', reason: null });
  });
});

describe('a unit that sends no new file', () => {
  const sources = delivered([BUREAU, '2026-11-20T01:00:00Z'], [BRIGADE, '2026-11-23T01:00:00Z']);

  it.each([
    ['2026-12-01', [false, false], '2026-12-02'],
    ['2026-12-02', [false, true], '2026-12-03'],
    ['2026-12-03', [true, true], null],
  ])('is late from the day after its last working day: %s', (asOf, late, next) => {
    const { source, sourcesChangeOn } = penaltySource(sources, asOf);
    expect(source?.unitStates.map((unit) => unit.late)).toEqual(late);
    expect(source?.state).toBe('none');
    expect(sourcesChangeOn).toBe(next);
  });

  it('counts the legal day of receipt in Shanghai, and no working day it does not know', () => {
    const week = { days: 7, counted: 'calendar' } as const;
    expect(sourceDue('2026-11-23T16:00:00Z', week)).toBe('2026-12-01');
    expect(sourceDue('no instant', week)).toBeNull();
    expect(sourceDue('2035-01-05T01:00:00Z', { days: 7, counted: 'working' })).toBeNull();
  });
});

describe('the declaration of source units', () => {
  it.each(xianning.regions.map(({ code, name }) => [name, code]))(
    'names who answers for every kind in %s',
    (_, code) => {
      for (const kind of RECORD_KINDS) expect(sourceUnitsFor(kind, code, xianning), kind).not.toEqual([]);
    },
  );

  it('names each unit once for a kind and region, and no two under one name', () => {
    for (const { code } of xianning.regions) {
      for (const kind of RECORD_KINDS) {
        const names = sourceUnitsFor(kind, code, xianning).flatMap(({ unit, aliases }) => [unit, ...aliases]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
