import { ABNORMAL_GROUND_CODES } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULT_CODES } from '#domain/codes/check-result.ts';
import { KEY_FIELD_CODES, KEY_FIELDS, type KeyField } from '#domain/codes/key-field.ts';
import { PENALTY_KIND_CODES } from '#domain/codes/penalty-kind.ts';
import { type CalendarDate, isCalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import type { RecordList } from '#domain/wire/public-list.ts';
import type { ListQuery } from '../public-lists.ts';
import { readListCursor } from '../store/list-cursor.ts';
import type { PublicList } from '../store/public-entry.ts';

/** Codes by which each list of records can be narrowed besides region and key field (`kind=`). */
export const LIST_DETAILS: Readonly<Record<RecordList, readonly string[]>> = {
  penalties: PENALTY_KIND_CODES,
  abnormal: ABNORMAL_GROUND_CODES,
  serious: [],
  checks: CHECK_RESULT_CODES,
  sampling: ['qualified', 'unqualified'],
};

/** Codes of the sub-fields of a key field (`subfield=`). @example subfieldsOf('industrial-product') // ['industrial-licence'] */
export function subfieldsOf(field: KeyField): readonly string[] {
  return KEY_FIELDS.find(({ code }) => code === field)?.subfields.map(({ code }) => code) ?? [];
}

/** Filters as a client of the API gave them; what was not given is not there. */
export type AskedFilters<Name extends keyof ListRequest> = {
  [Member in Name]?: NonNullable<ListRequest[Member]> | undefined;
};

/** What may stand in the address of a list: the name of its own filter, the codes that filter knows, and whether it has fields and days. */
export type ListShape = { detail: 'kind' | 'subfield'; details: readonly string[]; hasFields: boolean };

/** What a person asked of a list, as understood; a value that is no code of ours is said to be ignored rather than refused. */
export function readListRequest(
  asked: URLSearchParams,
  { detail, details, hasFields }: ListShape,
  jurisdiction: Jurisdiction,
): { request: ListRequest; hasIgnoredFilter: boolean } {
  const oneOf = <T extends string>(name: string, codes: readonly T[]) =>
    codes.find((code) => code === asked.get(name)) ?? null;
  const day = (name: string): CalendarDate | null => {
    const text = asked.get(name) ?? '';
    return isCalendarDate(text) ? text : null;
  };
  const cursor = asked.get('cursor') ?? '';
  const known = {
    region: oneOf(
      'region',
      jurisdiction.regions.map(({ code }) => code),
    ),
    field: hasFields ? oneOf('field', KEY_FIELD_CODES) : null,
    [detail]: oneOf(detail, details),
    from: day('from'),
    to: day('to'),
  };
  const hasIgnoredFilter = Object.entries(known).some(([name, value]) =>
    asked.getAll(name).some((text) => text !== '' && text !== value),
  );
  const { region, field, from, to } = known;
  const order = asked.get('order') === 'oldest' ? 'oldest' : 'newest';
  const request = {
    region,
    field,
    detail: known[detail] ?? null,
    from,
    to,
    order,
    cursor: readListCursor(cursor) === null ? null : cursor,
  } as const;
  return { request, hasIgnoredFilter };
}

/**
 * A request as a query of the table; a cursor that is none begins at the first page.
 * @example toListQuery('penalties', request, 20)
 */
export function toListQuery<List extends PublicList>(list: List, request: ListRequest, limit: number): ListQuery<List> {
  const { cursor, ...filters } = request;
  return { ...filters, list, limit, after: cursor === null ? null : readListCursor(cursor) };
}
