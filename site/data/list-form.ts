import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { KEY_FIELDS, type KeyField } from '#domain/codes/key-field.ts';
import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import type { RecordList } from '#domain/wire/public-list.ts';
import { VALUES } from '#site/text/zh-CN.ts';
import { LIST, LISTS } from '#site/text/zh-CN-lists.ts';
import { portal } from './portal.ts';
import type { Choice } from './search-form.ts';

/** A filter with choices, or a day. */
export type ListFilter =
  | { name: string; label: string; choices: readonly Choice[] }
  | { name: 'from' | 'to'; label: string; day: string };

/** The form above a list: where it leads, its filters with what was chosen, and whether any is set. */
export type ListForm = { action: string; filters: readonly ListFilter[]; isFiltered: boolean; clearHref: string };

type Option = { value: string; label: string };

const coded = ({ code, wording }: { code: string; wording: string }): Option => ({ value: code, label: wording });

const DETAILS: Readonly<Record<RecordList, readonly Option[]>> = {
  penalties: PENALTY_KINDS.map(coded),
  abnormal: ABNORMAL_GROUNDS.map(coded),
  serious: [],
  checks: CHECK_RESULTS.map(coded),
  sampling: Object.entries(VALUES.verdict).map(([value, label]) => ({ value, label })),
};

function select(name: string, label: string, options: readonly Option[], chosen: string | null): ListFilter {
  const choices = [{ value: '', label: LIST.any }, ...options];
  return { name, label, choices: choices.map((choice) => ({ ...choice, selected: choice.value === (chosen ?? '') })) };
}

function regionFilter({ region }: ListRequest): ListFilter {
  const regions = portal.regions.map(({ code, name }) => ({ value: code, label: name }));
  return select('region', LIST.region, regions, region);
}

function dayAndOrder({ from, to, order }: ListRequest): ListFilter[] {
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
export function recordListForm(list: RecordList, request: ListRequest, action: string): ListForm {
  const { kind } = LISTS[list];
  return {
    action,
    filters: [
      regionFilter(request),
      select('field', LIST.field, KEY_FIELDS.map(coded), request.field),
      ...(kind === null ? [] : [select('kind', kind, DETAILS[list], request.detail)]),
      ...dayAndOrder(request),
    ],
    isFiltered: isFiltered(request),
    clearHref: action,
  };
}

/**
 * The form above the register of a key field or its history.
 * @example keyFieldForm('food', request, '/key-field/food').filters.length // 5
 */
export function keyFieldForm(field: KeyField, request: ListRequest, action: string): ListForm {
  const subfields: readonly Option[] = KEY_FIELDS.find(({ code }) => code === field)?.subfields.map(coded) ?? [];
  return {
    action,
    filters: [
      regionFilter(request),
      select('subfield', LIST.subfield, subfields, request.detail),
      ...dayAndOrder(request),
    ],
    isFiltered: isFiltered(request),
    clearHref: action,
  };
}
