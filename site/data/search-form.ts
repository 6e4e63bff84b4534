import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import { FactCountsSchema } from '#domain/profile.ts';
import type { SearchRequest } from '#domain/wire/live-page.ts';
import type { SearchFacets } from '#domain/wire/search-facets.ts';
import { SEARCH_SORTS } from '#domain/wire/search-sort.ts';
import { CHINESE, type Edition } from './edition.ts';
import { portal } from './portal.ts';

/** A choice of a filter; `value` is empty for "all". */
export type Choice = { value: string; label: string; selected: boolean };

/** A filter of which one value is chosen from a list. */
export type Filter = { name: FilterName | 'sort'; label: string; choices: readonly Choice[] };

type FilterName = 'field' | 'region' | 'status' | 'fact' | 'industry';

/** A condition that narrows the answer, in words, and the address of the answer without it. */
export type Condition = { label: string; without: string };

/**
 * The search form as it is shown: the query kept, the filters with their choices (and how many of the results bear each, where that is
 * known), and the conditions chosen, each of which can be taken back alone.
 */
export type SearchForm = {
  text: string;
  filters: readonly Filter[];
  since: string;
  conditions: readonly Condition[];
  isFiltered: boolean;
  countsAreBounds: boolean;
};

type Option = { value: string; label: string };

function optionsOf({ words: { CODES, KINDS } }: Edition): Record<Exclude<FilterName, 'industry'>, Option[]> {
  const coded = ({ code, wording }: { code: string; wording: string }) => ({
    value: code,
    label: CODES[code] ?? wording,
  });
  return {
    field: KEY_FIELDS.map(coded),
    region: portal.regions.map(({ code, name }) => ({ value: code, label: name })),
    status: REGISTRATION_STATUSES.map(coded),
    fact: FactCountsSchema.keyof().options.map((kind) => ({ value: kind, label: KINDS[kind].heading })),
  };
}

function industriesOf(facets: SearchFacets | null, chosen: string | null): Option[] {
  const values = new Set([...(chosen === null ? [] : [chosen]), ...(facets?.industry ?? []).map(({ value }) => value)]);
  return [...values].map((value) => ({ value, label: value }));
}

/**
 * The search form filled with what was asked.
 * @param facets of the answer; null where there is none: then no choice tells a number
 * @example searchForm(request, null).filters.map((filter) => filter.name) // ['field', 'region', 'status', 'fact', 'sort']
 */
export function searchForm(
  request: SearchRequest,
  facets: SearchFacets | null,
  edition: Edition = CHINESE,
): SearchForm {
  const { words, paths } = edition;
  const { SEARCH_FORM } = words;
  const options = { ...optionsOf(edition), industry: industriesOf(facets, request.industry) };
  const names = (Object.keys(options) as FilterName[]).filter((name) => options[name].length > 0);

  function labelOf(name: FilterName, { value, label }: Option): string {
    // Of a filter that is set, the numbers of its other values are not those of the answer it would give.
    if (facets === null || request[name] !== null) return label;
    const count = facets[name].find((one) => one.value === value)?.count ?? 0;
    return count === 0 && facets.isBound ? label : SEARCH_FORM.counted(label, count, facets.isBound);
  }

  function filterOf(name: FilterName): Filter {
    const all = { value: '', label: SEARCH_FORM.any, selected: request[name] === null };
    const choices = options[name].map((option) => ({
      value: option.value,
      label: labelOf(name, option),
      selected: option.value === request[name],
    }));
    return { name, label: SEARCH_FORM[name], choices: [all, ...choices] };
  }

  const sorts = SEARCH_SORTS.map((value) => ({
    value,
    label: SEARCH_FORM.sorts[value],
    selected: value === request.sort,
  }));
  const conditions = names.flatMap((name) => {
    const chosen = options[name].find(({ value }) => value === request[name]);
    if (chosen === undefined) return [];
    return [{ label: chosen.label, without: paths.search({ ...request, [name]: null, cursor: null }) }];
  });
  const since = request.since ?? '';
  if (since !== '') {
    const without = paths.search({ ...request, since: null, cursor: null });
    conditions.push({ label: SEARCH_FORM.sinceDay(since), without });
  }
  return {
    text: request.text,
    filters: [...names.map(filterOf), { name: 'sort', label: SEARCH_FORM.sort, choices: sorts }],
    since,
    conditions,
    isFiltered: conditions.length > 0,
    countsAreBounds: facets?.isBound ?? false,
  };
}
