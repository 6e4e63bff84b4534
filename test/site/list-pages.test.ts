import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { governedKinds } from '#domain/law/governed-kinds.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { publish } from '#domain/publish.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import { type ListAnswer, RECORD_LISTS, type RecordListItem } from '#domain/wire/public-list.ts';
import { listLaw } from '#site/data/list-law.ts';
import { listPage } from '#site/data/list-page.ts';
import { rulesPage } from '#site/data/rules-page.ts';
import { RULES } from '#site/text/zh-CN-rules.ts';
import { rulesAnswer } from '#worker/rules-answer.ts';
import { publicEntriesOf } from '#worker/store/public-entry.ts';
import { AS_OF, anEnterprise, aRecord, INDIVIDUAL_USCC } from '../fixtures/enterprise-builder.ts';

const ALL: ListRequest = {
  region: null,
  field: null,
  detail: null,
  from: null,
  to: null,
  order: 'newest',
  cursor: null,
};

function answerOf(
  items: RecordListItem[],
  facts: Partial<ListAnswer<RecordListItem>> = {},
): ListAnswer<RecordListItem> {
  const source = {
    state: 'records' as const,
    receivedAt: '2026-11-23T01:00:00Z',
    units: ['咸宁市市场监督管理局信用科'],
  };
  return {
    items,
    total: items.length,
    totalIsBound: false,
    isSettled: true,
    source,
    asOf: AS_OF,
    next: null,
    ...facts,
  };
}

function itemsOf(records: Parameters<typeof anEnterprise>[0], list: string, facts = {}): RecordListItem[] {
  const publication = publish(anEnterprise(records, facts), AS_OF, xianning);
  if (publication.outcome !== 'published') throw new Error('nothing is public');
  return publicEntriesOf(publication.profile).flatMap((entry) =>
    entry.list === list ? [entry.item as RecordListItem] : [],
  );
}

const page = (list: (typeof RECORD_LISTS)[number], answer: ListAnswer<RecordListItem>, request = ALL) =>
  listPage({ kind: 'list', list, request, answer, hasIgnoredFilter: false });

describe('the page of a list', () => {
  it('the serious list says reason, article, organ, days, expected end, measures and remedy (rule 27)', () => {
    const shown = page('serious', answerOf(itemsOf([aRecord('registration'), aRecord('serious-listing')], 'serious')));
    const [row] = shown.rows;
    expect(row).toMatchObject({ heading: '未取得食品生产许可从事食品生产活动，受到较重行政处罚', day: '2025-03-03' });
    const facts = Object.fromEntries(row?.facts.map(({ label, lines }) => [label, lines.join()]) ?? []);
    expect(facts).toMatchObject({ 列入依据条款: '第五条第（一）项', 作出列入决定的机关: '咸宁市市场监督管理局' });
    expect(facts.预计移出日期).toContain('2028-03-03');
    expect(shown.measures).toContain('第十五条');
    expect(shown.law.map(({ href }) => href)).toContain('/rules#order-44-art-15');
  });

  it('an individual business is flagged, not listed', () => {
    const registration = aRecord('registration', { entityKind: 'INDIVIDUAL_BUSINESS' });
    const items = itemsOf([registration, aRecord('abnormal-listing')], 'abnormal', { uscc: INDIVIDUAL_USCC });
    const [row] = page('abnormal', answerOf(items)).rows;
    expect(row?.when).toBe('标记');
    expect(row?.tags.map(({ text }) => text)).toContain('经营异常状态');
    expect(JSON.stringify(row?.facts)).not.toContain('列入');
  });

  it('never collected, none, and no match are three different things', () => {
    const nothing = (state: 'unavailable' | 'none' | 'records', request = ALL) =>
      page('serious', answerOf([], { source: { state, receivedAt: null, units: [] } }), request).frame.empty?.says;
    expect(nothing('unavailable')).toContain('尚未归集');
    expect(nothing('none')).toContain('没有依法可以公示的');
    expect(nothing('records', { ...ALL, region: '421281' })).toBe('没有符合筛选条件的记录。');
  });

  it('keeps the filters in the addresses of the next page and of the data', () => {
    const request = { ...ALL, region: '421281', detail: 'FINE' };
    const shown = page('penalties', answerOf([], { next: 'WzEs' }), request);
    expect(shown.frame.nextHref).toBe('/lists/penalties?region=421281&kind=FINE&cursor=WzEs');
    expect(shown.data[0]?.href).toBe('/api/v1/lists/penalties/download?region=421281&kind=FINE&format=csv');
  });

  it.each(RECORD_LISTS)('%s cites provisions in force', (list) => {
    const ids = new Set<string>(PROVISIONS.map(({ id }) => id));
    expect(listLaw(list, AS_OF).length).toBeGreaterThan(1);
    for (const { href } of listLaw(list, AS_OF)) expect(ids).toContain(href.split('#')[1]);
  });
});

describe('the page of the rules', () => {
  const shown = rulesPage(rulesAnswer([{ provision: 'order-45-art-13', kind: 'penalty', records: 3 }], true, AS_OF));
  const cards = shown.instruments.flatMap(({ provisions }) => provisions);

  it('shows every provision once, under an anchor of its own', () => {
    expect(cards.map(({ id }) => id).toSorted()).toEqual(PROVISIONS.map(({ id }) => id).toSorted());
  });

  it('a lapsed provision, an unverified one, and what rests on each', () => {
    const lapsed = cards.find(({ id }) => id === 'order-45-art-13');
    expect(lapsed?.tags[0]?.text).toBe(RULES.lapsed);
    expect(lapsed?.about).toContain('今日据以公示 3 条记录');
    expect(cards.find(({ id }) => id === 'order-44-art-15')?.tags).toContainEqual({
      text: RULES.unverified,
      tone: 'warning',
    });
  });

  it('both rule sets side by side, no cell empty', () => {
    expect(shown.sets.names.length).toBe(2);
    for (const { values } of shown.sets.rows) expect(values.filter((value) => value === '')).toEqual([]);
  });

  it('every number of the law has words', () => {
    const names = PROVISIONS.flatMap(({ values = {} }) => Object.keys(values));
    expect(names.filter((name) => RULES.valueWords[name] === undefined)).toEqual([]);
  });

  it('a kind of record that rests on a provision is among those it governs', () => {
    for (const kind of [
      'penalty',
      'licence',
      'spot-check',
      'sampling-test',
      'abnormal-listing',
      'serious-listing',
    ] as const) {
      const publication = publish(anEnterprise([aRecord('registration'), aRecord(kind)]), AS_OF, xianning);
      if (publication.outcome !== 'published') throw new Error('nothing is public');
      const record = publication.profile.records.find((one) => one.kind === kind);
      for (const { provision } of record?.basis ?? []) expect(governedKinds(provision), provision).toContain(kind);
    }
  });
});
