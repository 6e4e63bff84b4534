import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { SearchRequest } from '#domain/wire/live-page.ts';
import { CHINESE, type Edition } from './edition.ts';
import { portal } from './portal.ts';

/** A choice of a filter; `value` is empty for "all". */
export type Choice = { value: string; label: string; selected: boolean };

/** One filter of the search form. */
export type Filter = { name: 'field' | 'region' | 'status'; label: string; choices: readonly Choice[] };

/** The search form as it is shown: the query kept, the filters with their choices, and whether any is set. */
export type SearchForm = { text: string; filters: readonly Filter[]; isFiltered: boolean };

type Option = { value: string; label: string };

function filter(
  any: string,
  name: Filter['name'],
  label: string,
  options: readonly Option[],
  chosen: string | null,
): Filter {
  const choices = [{ value: '', label: any }, ...options];
  return { name, label, choices: choices.map((choice) => ({ ...choice, selected: choice.value === (chosen ?? '') })) };
}

/**
 * The search form filled with what was asked.
 * @example searchForm(request).filters.map((filter) => filter.name) // ['field', 'region', 'status']
 */
export function searchForm(request: SearchRequest, { words: { CODES, SEARCH_FORM } }: Edition = CHINESE): SearchForm {
  const { any } = SEARCH_FORM;
  const coded = ({ code, wording }: { code: string; wording: string }) => ({
    value: code,
    label: CODES[code] ?? wording,
  });
  const regions = portal.regions.map(({ code, name }) => ({ value: code, label: name }));
  return {
    text: request.text,
    filters: [
      filter(any, 'field', SEARCH_FORM.field, KEY_FIELDS.map(coded), request.field),
      filter(any, 'region', SEARCH_FORM.region, regions, request.region),
      filter(any, 'status', SEARCH_FORM.status, REGISTRATION_STATUSES.map(coded), request.status),
    ],
    isFiltered: request.field !== null || request.region !== null || request.status !== null,
  };
}
