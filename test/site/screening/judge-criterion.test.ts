import { describe, expect, it } from 'vitest';
import { coveredSources } from '#site/islands/screening/covered-sources.ts';
import { exportTable } from '#site/islands/screening/export-table.ts';
import { filterSuppliers } from '#site/islands/screening/filter-suppliers.ts';
import { type Criterion, judgeCriterion } from '#site/islands/screening/judge-criterion.ts';
import { supplierLines } from '#site/islands/screening/supplier-lines.ts';
import { AS_OF, aRecord, day } from '../../fixtures/enterprise-builder.ts';
import { aSupplier, readProfile } from './supplier-fixture.ts';

const clean = readProfile();
const judge = (profile: typeof clean, criterion: Criterion) => judgeCriterion(profile, criterion, AS_OF);
const fined = aRecord('penalty', { decidedOn: day('2026-05-06') });

describe('a criterion of the person’s own', () => {
  it('is met by the records that meet it, and says which', () => {
    const profile = readProfile([fined, aRecord('serious-listing'), aRecord('abnormal-listing')]);
    for (const on of ['serious', 'abnormal'] as const) expect(judge(profile, { on }).state).toBe('met');
    const found = judge(profile, { on: 'penalty', kinds: ['FINE'], months: 12 });
    expect(found.state === 'met' && found.records.map(({ id }) => id)).toEqual([fined.id]);
  });

  it('about penalties counts months back from today, and kinds as the file states them', () => {
    const profile = readProfile([fined]);
    expect(judge(profile, { on: 'penalty', kinds: [], months: 7 }).state).toBe('met');
    expect(judge(profile, { on: 'penalty', kinds: [], months: 6 }).state).toBe('none');
    expect(judge(profile, { on: 'penalty', kinds: ['REVOKE_LICENCE'], months: null }).state).toBe('none');
  });

  it('a listing that was removed does not meet it', () => {
    const profile = readProfile([aRecord('abnormal-listing', { removedOn: day('2026-11-01') })]);
    expect(judge(profile, { on: 'abnormal' }).state).toBe('none');
  });

  it('a licence that lapsed meets it; a licence of no stated term leaves it open', () => {
    const lapsed = readProfile([aRecord('licence', { validUntil: day('2026-01-09') })]);
    expect(judge(lapsed, { on: 'licence' }).state).toBe('met');
    expect(judge(readProfile([aRecord('licence')]), { on: 'licence' }).state).toBe('none');
    const open = readProfile([aRecord('licence', { validUntil: null })]);
    expect(judge(open, { on: 'licence' }).state).toBe('unknown');
  });

  it('nothing found in a source that was never received is not told from a clean one by guessing: it is unknown', () => {
    const profile = readProfile([], { sources: [] });
    for (const on of ['serious', 'abnormal', 'licence'] as const) expect(judge(profile, { on }).state).toBe('unknown');
    expect(judge(profile, { on: 'penalty', kinds: [], months: null }).state).toBe('unknown');
    expect(judge(clean, { on: 'serious' }).state).toBe('none');
  });

  it('an enterprise that is no longer in business meets the criterion of its status', () => {
    const revoked = readProfile();
    expect(judge({ ...revoked, status: 'REVOKED' }, { on: 'status' }).state).toBe('met');
    expect(judge(revoked, { on: 'status' }).state).toBe('none');
    expect(judge({ ...revoked, status: null }, { on: 'status' }).state).toBe('unknown');
  });
});

describe('the facts of a supplier', () => {
  it('name the day and the unit of each record, and grade nothing', () => {
    const groups = supplierLines(readProfile([fined, aRecord('serious-listing')]));
    const penalty = groups.find(({ kind }) => kind === 'penalty');
    expect(penalty?.lines[0]?.text).toContain('2026-05-06');
    expect(penalty?.lines[0]?.source).not.toBe('');
    expect(JSON.stringify(groups)).not.toMatch(/信用良好|[ABCD]级|评分|低风险|高风险/u);
  });

  it('tell none found from not collected, and none found says to which day', () => {
    const [none] = supplierLines(clean).filter(({ kind }) => kind === 'serious-listing');
    expect(none?.answer).toMatchObject({ tone: 'none' });
    expect(none?.answer.text).toMatch(/\d{4}-\d\d-\d\d/);
    const [unknown] = supplierLines(readProfile([], { sources: [] })).filter(({ kind }) => kind === 'serious-listing');
    expect(unknown?.answer.tone).toBe('unavailable');
  });

  it('a source is covered only if it is for every supplier of the list', () => {
    const { covered, uncovered } = coveredSources([clean, readProfile([], { sources: [] })]);
    expect(covered.map(({ heading }) => heading)).not.toContain('行政处罚');
    expect(uncovered).toContain('行政处罚');
    expect(coveredSources([clean]).uncovered).toEqual([]);
  });
});

describe('the results', () => {
  const suppliers = [aSupplier(2, readProfile([fined])), aSupplier(3, clean), aSupplier(4, null)];
  const criteria: Criterion[] = [{ on: 'penalty', kinds: [], months: null }];

  it('are filtered by what met a criterion', () => {
    const rows = (shown: Parameters<typeof filterSuppliers>[1]) =>
      filterSuppliers(suppliers, shown, criteria, AS_OF).map(({ line }) => line.row);
    expect([rows('all'), rows('met'), rows('unmet'), rows('none')]).toEqual([[2, 3, 4], [2], [3], [4]]);
  });

  it('as a table have the same columns in every row, the day, and that nothing found is no proof', () => {
    const table = exportTable(suppliers, criteria, AS_OF);
    expect(new Set(table.map(({ length }) => length)).size).toBe(1);
    const at = table[0]?.indexOf('有正在公示的行政处罚') ?? -1;
    expect(table.map((row) => row[at]?.slice(0, 2))).toEqual(['有正', '符合', '未查', '']);
    for (const row of table.slice(1)) {
      expect(row).toContain(AS_OF);
      expect(row.at(-1)).toContain('不是信用良好的证明');
    }
  });
});
