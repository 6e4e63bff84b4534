import type { CalendarDate } from '#domain/date.ts';
import { checkDigitOf, type Uscc } from '#domain/identifiers/uscc.ts';
import type { SearchDocument, SearchIdentifier } from '#search-index/search-document.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';

/** A day of the calendar, for tests. */
export const day = (text: string): CalendarDate => text as CalendarDate;

/** The legal day of these tests. */
export const TODAY = day('2026-11-24');

/** The fictional code number `n`. @example codeNumber(1) // '91421200MAXN00010' + check digit */
export function codeNumber(n: number): Uscc {
  const first = `91421200M${n.toString(10).padStart(6, '0')}XN`;
  return `${first}${checkDigitOf(first) ?? ''}` as Uscc;
}

type Changes = {
  formerNames?: string[];
  identifiers?: SearchIdentifier[];
  region?: string;
  regionName?: string;
  status?: SearchDocument['item']['status'];
  fields?: SearchDocument['item']['keyFields'];
  facts?: Partial<SearchDocument['item']['facts']>;
  industry?: string;
  address?: string;
  latestOn?: CalendarDate;
  nextChangeOn?: CalendarDate;
};

/** A document of enterprise number `n`. 示例数据. */
export function documentFixture(n: number, name: string, changes: Changes = {}): SearchDocument {
  const uscc = codeNumber(n);
  const { formerNames = [], identifiers = [], region, status = 'ACTIVE', fields = [], facts = {} } = changes;
  const { address = null, industry = null, latestOn = null, nextChangeOn = null } = changes;
  return {
    uscc,
    name,
    formerNames,
    identifiers: [{ on: 'uscc', value: uscc, endsOn: null }, ...identifiers],
    address,
    item: {
      uscc,
      name,
      region: region === undefined ? null : { code: region, name: changes.regionName ?? region },
      status,
      establishedYear: 2020,
      industry,
      keyFields: fields,
      facts: {
        licence: 0,
        penalty: 0,
        'spot-check': 0,
        'sampling-test': 0,
        'abnormal-listing': 0,
        'serious-listing': 0,
        commitment: 0,
        ...facts,
      },
      latestOn,
      demo: true,
    },
    nextChangeOn,
  };
}

/** A query without filters for the first page. */
export function queryFor(text: string, changes: Partial<EngineQuery> = {}): EngineQuery {
  return { text, field: null, region: null, status: null, limit: 50, cursor: null, ...changes };
}
