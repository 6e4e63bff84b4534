import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '#domain/codes/registration-status.ts';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { packFacets, tallyFacets } from '#search-index/facet-tally.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';
import { codeNumber, day, documentFixture, TODAY } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

const COUNT = { count: { without: new Set<string>() } };

/** How an engine counts an answer by what it can be narrowed by, and narrows it by day and industry. */
export function describeFacets(open: OpenEngine, runs: number): void {
  describe('facets', () => {
    const { put, renew, search, names } = freshEngine(open);
    const facets = async (text: string, changes: Partial<EngineQuery> = {}, asOf: CalendarDate = TODAY) =>
      (await search(text, { ...COUNT, ...changes }, asOf)).facets;

    beforeEach(async () => {
      await put([
        documentFixture(1, '甲示例厂', {
          region: '421202',
          fields: ['food', 'special-equipment'],
          facts: { penalty: 3, licence: 1 },
          industry: '食品制造业',
          latestOn: day('2026-11-24'),
        }),
        documentFixture(2, '乙示例厂', {
          region: '421202',
          fields: ['food'],
          facts: { licence: 2 },
          industry: '食品 制造业',
          latestOn: day('2026-10-31'),
          nextChangeOn: day('2026-11-25'),
        }),
        documentFixture(3, '丙示例店', { region: '421281', status: 'REVOKED', latestOn: day('2019-12-31') }),
        documentFixture(4, '丁示例店', { status: null, industry: '零售业（Ａ）' }),
      ]);
    });

    it('count each value once for each enterprise that holds the text, the most first; nothing unknown is a value', async () => {
      expect(await facets('示例')).toEqual({
        region: [
          { value: '421202', count: 2 },
          { value: '421281', count: 1 },
        ],
        field: [
          { value: 'food', count: 2 },
          { value: 'special-equipment', count: 1 },
        ],
        status: [
          { value: 'ACTIVE', count: 2 },
          { value: 'REVOKED', count: 1 },
        ],
        fact: [
          { value: 'licence', count: 2 },
          { value: 'penalty', count: 1 },
        ],
        industry: [
          { value: '零售业（Ａ）', count: 1 },
          { value: '食品 制造业', count: 1 },
          { value: '食品制造业', count: 1 },
        ],
        isBound: false,
      });
    });

    it('are those of the narrowed answer, of a number as of a name, and of filters alone', async () => {
      expect(await facets('示例', { field: 'food' })).toMatchObject({ region: [{ value: '421202', count: 2 }] });
      expect(await facets(codeNumber(1))).toMatchObject({ fact: [{ value: 'licence' }, { value: 'penalty' }] });
      expect(await facets('', { region: '421281' })).toMatchObject({ status: [{ value: 'REVOKED', count: 1 }] });
    });

    it('count no name that is only like the text, and are told only where they are asked for', async () => {
      const like = await search('甲示厂', COUNT);
      expect(like.similar).toBeGreaterThan(0);
      expect(like.facets).toMatchObject({ region: [], status: [], isBound: false });
      expect((await search('示例')).facets).toBeUndefined();
      expect(await facets('——')).toMatchObject({ region: [], isBound: false });
    });

    it('count none whose day has come, nor one that the caller knows has changed, and say that there may be more', async () => {
      const tomorrow = await facets('示例', {}, day('2026-11-25'));
      expect(tomorrow).toMatchObject({ region: [{ count: 1 }, { count: 1 }], isBound: true });
      const changed = await facets('示例', { count: { without: new Set([codeNumber(1)]) } });
      expect(changed).toMatchObject({ fact: [{ value: 'licence', count: 1 }], isBound: true });
    });

    it('are exact up to a thousand, and of more a lower bound', async () => {
      const many = (from: number, count: number) =>
        Array.from({ length: count }, (_, n) =>
          documentFixture(from + n, `某某${n}样本有限公司`, { region: n % 4 === 0 ? '421202' : '421281' }),
        );
      await put(many(100, 1000));
      expect(await facets('样本', { limit: 1 })).toMatchObject({
        region: [{ count: 750 }, { count: 250 }],
        isBound: false,
      });
      await put(many(2000, 200));
      const more = await facets('样本', { limit: 1 });
      expect(more?.isBound).toBe(true);
      const [most, fewer] = more?.region ?? [];
      expect([most?.value, fewer?.value]).toEqual(['421281', '421202']);
      expect((most?.count ?? 0) + (fewer?.count ?? 0)).toBeGreaterThanOrEqual(250);
      expect(most?.count).toBeLessThanOrEqual(900);
      expect(fewer?.count).toBeLessThanOrEqual(300);
    });

    it('an industry narrows whatever its width and spacing, a day by the newest public fact, both with text and without', async () => {
      expect((await names('示例', { industry: '食品制造业' })).toSorted()).toEqual(['乙示例厂', '甲示例厂'].toSorted());
      expect(await names('', { industry: '零售业(A)' })).toEqual(['丁示例店']);
      expect(await names('', { industry: '制造业' })).toEqual([]);
      expect(await names('示例', { industry: "'; DROP" })).toEqual([]);
      expect(await names('', { since: day('2026-11-24') })).toEqual(['甲示例厂']);
      expect(await names('', { since: day('2026-11-25') })).toEqual([]);
      expect(await names('示例', { since: day('2026-10-31'), region: '421202' })).toHaveLength(2);
      expect(await names(codeNumber(3), { since: day('2020-01-01') })).toEqual([]);
      expect(await names(codeNumber(3).slice(0, 12), { since: day('2019-12-31') })).toHaveLength(3);
      expect(await names('零售业')).toEqual([]);
      expect(await names('20261124')).toEqual([]);
    });

    const anyDay = fc.integer({ min: -9000, max: 900 }).map((n) => addDays(TODAY, n));
    const REGIONS = ['421202', '421281', '421200-GX'];
    const INDUSTRIES = ['食品制造业', '零售业'];
    const document = fc.record(
      {
        region: fc.constantFrom(...REGIONS),
        status: fc.constantFrom(...REGISTRATION_STATUS_CODES),
        fields: fc.subarray([...KEY_FIELD_CODES]),
        facts: fc.record({ penalty: fc.nat(2), 'spot-check': fc.nat(2) }),
        industry: fc.constantFrom(...INDUSTRIES),
        latestOn: anyDay,
      },
      { requiredKeys: ['fields', 'facts'] },
    );
    const filters = fc.record(
      {
        region: fc.constantFrom(...REGIONS),
        field: fc.constantFrom(...KEY_FIELD_CODES),
        fact: fc.constantFrom('penalty' as const, 'spot-check' as const),
        industry: fc.constantFrom(...INDUSTRIES),
        since: anyDay,
      },
      { requiredKeys: [] },
    );
    const meets = ({ item }: SearchDocument, of: Partial<EngineQuery>): boolean =>
      [
        of.region === undefined || item.region?.code === of.region,
        of.field === undefined || of.field === null || item.keyFields.includes(of.field),
        of.fact === undefined || of.fact === null || item.facts[of.fact] > 0,
        of.industry === undefined || item.industry === of.industry,
        of.since === undefined || of.since === null || (item.latestOn !== null && item.latestOn >= of.since),
      ].every((one) => one);

    it('and totals are, for any documents and filters, what counting them one by one gives', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(document, { minLength: 1, maxLength: 40 }),
          fc.array(filters, { minLength: 1, maxLength: 12 }),
          async (all, asked) => {
            await renew();
            const documents = all.map((changes, n) => documentFixture(n, `示例${n}店`, changes));
            await put(documents);
            for (const one of asked) {
              const expected = documents.filter((document) => meets(document, one));
              const answer = await search('示例', { ...COUNT, ...one });
              expect(answer.total).toBe(expected.length);
              expect(answer.hits.map(({ document: { uscc } }) => uscc).toSorted()).toEqual(
                expected.map(({ uscc }) => uscc).toSorted(),
              );
              expect(answer.facets).toEqual(tallyFacets(expected.map(packFacets), false));
            }
          },
        ),
        { numRuns: runs },
      );
    });
  });
}
