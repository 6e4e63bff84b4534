import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { KEY_FIELDS, type KeyField } from '#domain/codes/key-field.ts';
import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import type { RecordList } from '#domain/wire/public-list.ts';
import { CHINESE, type Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';
import { portal } from './portal.ts';
import type { Choice } from './search-form.ts';

/** A filter with choices, or a day. */
export type ListFilter =
  | { name: string; label: string; choices: readonly Choice[] }
  | { name: 'from' | 'to'; label: string; day: string };

/** The form above a list: where it leads, its filters with what was chosen, and whether any is set. */
export type ListForm = { action: string; filters: readonly ListFilter[]; isFiltered: boolean; clearHref: string };

type Option = { value: string; label: string };

const coded =
  ({ words: { CODES } }: Edition) =>
  ({ code, wording }: { code: string; wording: string }): Option => ({ value: code, label: CODES[code] ?? wording });

const detailsOf = perEdition(
  (edition): Readonly<Record<RecordList, readonly Option[]>> => ({
    penalties: PENALTY_KINDS.map(coded(edition)),
    abnormal: ABNORMAL_GROUNDS.map(coded(edition)),
    serious: [],
    checks: CHECK_RESULTS.map(coded(edition)),
    sampling: Object.entries(edition.words.VALUES.verdict).map(([value, label]) => ({ value, label })),
  }),
);

function select(
  any: string,
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string | null,
): ListFilter {
  const choices = [{ value: '', label: any }, ...options];
  return { name, label, choices: choices.map((choice) => ({ ...choice, selected: choice.value === (chosen ?? '') })) };
}

function regionFilter({ region }: ListRequest, { words: { LIST } }: Edition): ListFilter {
  const regions = portal.regions.map(({ code, name }) => ({ value: code, label: name }));
  return select(LIST.any, 'region', LIST.region, regions, region);
}

function dayAndOrder({ from, to, order }: ListRequest, { words: { LIST } }: Edition): ListFilter[] {
  const orders = (['newest', 'oldest'] as const).map((value) => ({
    value,
    label: LIST[value],
    selected: value === order,
  }));
  return [
    { name: 'from', label: LIST.from, day: from ?? '' },
    { name: 'to', label: LIST.to, day: to ?? '' },
    { name: 'order', label: LIST.order, choices: orders },
  ];
}

function isFiltered({ region, field, detail, from, to, order }: ListRequest): boolean {
  return (region ?? field ?? detail ?? from ?? to) !== null || order !== 'newest';
}

/**
 * The form above a list of records, filled with what was asked.
 * @example recordListForm('penalties', request, '/lists/penalties').filters.map(({ name }) => name) // ['region', 'field', 'kind', …]
 */
export function recordListForm(
  list: RecordList,
  request: ListRequest,
  action: string,
  edition: Edition = CHINESE,
): ListForm {
  const { LIST, LISTS } = edition.words;
  const { kind } = LISTS[list];
  return {
    action,
    filters: [
      regionFilter(request, edition),
      select(LIST.any, 'field', LIST.field, KEY_FIELDS.map(coded(edition)), request.field),
      ...(kind === null ? [] : [select(LIST.any, 'kind', kind, detailsOf(edition)[list], request.detail)]),
      ...dayAndOrder(request, edition),
    ],
    isFiltered: isFiltered(request),
    clearHref: action,
  };
}

/**
 * The form above the register of a key field or its history.
 * @example keyFieldForm('food', request, '/key-field/food').filters.length // 5
 */
export function keyFieldForm(
  field: KeyField,
  request: ListRequest,
  action: string,
  edition: Edition = CHINESE,
): ListForm {
  const { LIST } = edition.words;
  const subfields: readonly Option[] =
    KEY_FIELDS.find(({ code }) => code === field)?.subfields.map(coded(edition)) ?? [];
  return {
    action,
    filters: [
      regionFilter(request, edition),
      select(LIST.any, 'subfield', LIST.subfield, subfields, request.detail),
      ...dayAndOrder(request, edition),
    ],
    isFiltered: isFiltered(request),
    clearHref: action,
  };
}
