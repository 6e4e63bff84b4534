import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ABNORMAL_GROUND_CODES } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULT_CODES } from '#domain/codes/check-result.ts';
import { PENALTY_KIND_CODES } from '#domain/codes/penalty-kind.ts';
import { addDays } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { RULE_SETS } from '#domain/law/rule-sets.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';
import { LEGAL_VECTORS, type LegalVector } from './legal-vectors.ts';

const FOLDER = join(import.meta.dirname, '../vectors');
const ALL = Object.values(LEGAL_VECTORS).flat();
const daysOf = ({ days }: LegalVector) => Object.keys(days).sort();
const bodyOf = ({ record }: LegalVector) => record.body as Readonly<Record<string, unknown>>;

function amountsOf(kind: 'naturalPerson' | 'organisation'): number[] {
  const limit = xianning.lowAmountFine[kind];
  return [limit - 1, limit, limit + 1];
}

describe('the cases a lawyer reads', () => {
  it('are three hundred at the least, and no two have one name', () => {
    const names = ALL.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(300);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('all stand in files that some test reads', () => {
    const read = Object.values(LEGAL_VECTORS).map((vectors) => JSON.stringify(vectors));
    const files = readdirSync(FOLDER).filter((file) => {
      const text = JSON.stringify(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
      return !read.includes(text);
    });
    // Clocks and repair have tests of their own (test/domain/rules).
    expect(files).toEqual(['duties.json', 'repair.json']);
  });

  it('say what, which rule and why, each on a day at least', () => {
    const wanting = ALL.filter(({ why, days }) => why.length < 6 || Object.keys(days).length === 0);
    expect(wanting.map(({ name }) => name)).toEqual([]);
  });

  it('tell the last day before an end and the day of the end beside it, wherever they tell both', () => {
    const apart = ALL.filter((vector) => {
      const told = daysOf(vector);
      const place = told.findIndex((on) => vector.days[on] === 'ended');
      const before = told[place - 1];
      return before !== undefined && vector.days[before] === 'published' && addDays(day(before), 1) !== told[place];
    });
    expect(apart.map(({ name }) => name)).toEqual([]);
  });
});

describe('nothing of the law is without a case', () => {
  it('each kind of record', () => {
    expect(RECORD_KINDS.filter((kind) => !ALL.some(({ record }) => record.kind === kind))).toEqual([]);
  });

  it('each kind of penalty under each rule set', () => {
    const wanting = RULE_SETS.flatMap(({ id, from, until }) =>
      PENALTY_KIND_CODES.filter(
        (kind) =>
          !ALL.some(
            (vector) =>
              (bodyOf(vector).penaltyKinds as readonly string[] | undefined)?.includes(kind) === true &&
              daysOf(vector).some((on) => on >= from && (until === null || on <= until)),
          ),
      ).map((kind) => `${id} ${kind}`),
    );
    expect(wanting).toEqual([]);
  });

  it('each standard result of a check, and each ground of the abnormal list for an enterprise and for an individual business', () => {
    const results = new Set(ALL.flatMap((vector) => (bodyOf(vector).results as readonly string[] | undefined) ?? []));
    expect(CHECK_RESULT_CODES.filter((code) => !results.has(code))).toEqual([]);
    for (const isIndividual of [true, false]) {
      const grounds = new Set(
        ALL.filter(({ uscc = '91' }) => uscc.startsWith('92') === isIndividual).map((vector) => bodyOf(vector).ground),
      );
      expect(ABNORMAL_GROUND_CODES.filter((code) => !grounds.has(code))).toEqual([]);
    }
  });

  it('the amount below, at and above each threshold, under each rule set', () => {
    const fines = (code: string, from: string, until: string | null) =>
      new Set(
        ALL.filter(
          (vector) =>
            (vector.uscc ?? '91').startsWith(code) &&
            daysOf(vector).every((on) => on >= from && (until === null || on <= until || vector.days[on] === 'ended')),
        ).map((vector) => bodyOf(vector).fineAmount),
      );
    for (const { id, from, until } of RULE_SETS) {
      const found = { persons: fines('92', from, until), organisations: fines('91', from, until) };
      expect(
        amountsOf('naturalPerson').filter((amount) => !found.persons.has(amount)),
        id,
      ).toEqual([]);
      expect(
        amountsOf('organisation').filter((amount) => !found.organisations.has(amount)),
        id,
      ).toEqual([]);
    }
  });

  it('the days on which a rule set ends and the next begins', () => {
    for (const { from, until } of RULE_SETS) {
      for (const boundary of [from, until].filter((on) => on !== null)) {
        expect(ALL.filter(({ days }) => boundary in days).length, boundary).toBeGreaterThan(1);
      }
    }
  });
});
