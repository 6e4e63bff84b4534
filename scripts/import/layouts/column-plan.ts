import { cleanText } from '../parse/clean-text.ts';
import type { Column, Member } from './column.ts';
import { headerKey } from './header-key.ts';
import { isIdentityHeader } from './is-identity-header.ts';
import type { Layout } from './layout.ts';

/** A column of the layout at its place in this file. `header` is the file's own text, for messages. */
export type PlannedColumn = { readonly index: number; readonly header: string; readonly column: Column };

/** Which columns of one file are read, and which are dropped because they hold identity numbers. */
export type ColumnPlan = {
  readonly layout: Layout;
  readonly columns: readonly PlannedColumn[];
  readonly identityIndexes: readonly number[];
  /** 行政相对人类别, where the file has it. */
  readonly category: PlannedColumn | null;
  /** The columns that hold the code of a party. */
  readonly partyCodes: readonly PlannedColumn[];
  /** How many columns the header row has; a text file's row that is longer has its cells shifted. */
  readonly width: number;
  /** Headers that occur more than once for a column the layout reads: which one counts cannot be told. */
  readonly repeated: readonly string[];
};

type Place = { column: Column; rank: number };

const PARTY_CODES: readonly Member[] = ['uscc', 'producerUscc', 'sampledUscc'];

const PLACES = new WeakMap<Layout, ReadonlyMap<string, Place>>();

function placesOf(layout: Layout): ReadonlyMap<string, Place> {
  const known = PLACES.get(layout);
  if (known !== undefined) return known;
  const places = new Map<string, Place>();
  for (const column of layout.columns) {
    [column.header, ...column.aliases].forEach((header, rank) => {
      const key = headerKey(header);
      const rival = places.get(key);
      if (rival === undefined || rank < rival.rank) places.set(key, { column, rank });
    });
  }
  PLACES.set(layout, places);
  return places;
}

/** A header as messages show it: on one line, nothing invisible. */
function shownHeader(header: string): string {
  return cleanText(header).text.replaceAll(/\s+/gu, ' ');
}

/**
 * The folded headers a layout answers to.
 * @example layoutKeys(penalty2019).has('处罚机关') // true
 */
export function layoutKeys(layout: Layout): ReadonlyMap<string, { column: Column }> {
  return placesOf(layout);
}

/**
 * Lays a layout over the headers of a file. Identity columns are taken out first, by position. Where two headers mean the same
 * column, the one nearer the canonical header counts; where both are the same header, it is reported as repeated.
 * @example planColumns(penalty2019, ['行政相对人名称', …]).columns[0] // { index: 0, header: '行政相对人名称', column: … }
 */
export function planColumns(layout: Layout, headers: readonly string[]): ColumnPlan {
  const places = placesOf(layout);
  const identityIndexes: number[] = [];
  const chosen = new Map<Member, PlannedColumn & { rank: number }>();
  const repeated: string[] = [];
  headers.forEach((header, index) => {
    if (isIdentityHeader(header)) {
      identityIndexes.push(index);
      return;
    }
    const place = places.get(headerKey(header));
    if (place === undefined) return;
    const rival = chosen.get(place.column.member);
    if (rival !== undefined && rival.rank === place.rank) repeated.push(shownHeader(header));
    if (rival !== undefined && rival.rank <= place.rank) return;
    chosen.set(place.column.member, { index, header: shownHeader(header), column: place.column, rank: place.rank });
  });
  const columns = [...chosen.values()].toSorted((a, b) => a.index - b.index);
  const width = headers.findLastIndex((header) => header.trim() !== '') + 1;
  const category = columns.find(({ column }) => column.member === 'category') ?? null;
  const partyCodes = columns.filter(({ column }) => PARTY_CODES.includes(column.member));
  return { layout, columns, identityIndexes, category, partyCodes, width, repeated };
}
