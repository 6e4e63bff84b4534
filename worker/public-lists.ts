import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { RECORD_KINDS, type RecordKind } from '#domain/records/index.ts';
import {
  type KeyFieldCounts,
  type ListAnswer,
  RECORD_LIST_KINDS,
  RECORD_LISTS,
  type RecordList,
} from '#domain/wire/public-list.ts';
import type { BasisCount } from '#domain/wire/rules-answer.ts';
import type { Register } from './register.ts';
import type { Database } from './store/database.ts';
import { type ListPlace, writeListCursor } from './store/list-cursor.ts';
import { sitemapCodes, sitemapPages } from './store/public-addresses.ts';
import { type PublicItems, type PublicList, publicEntriesOf } from './store/public-entry.ts';
import { basisFacet, facetOf, type ListFilters } from './store/public-facet.ts';
import {
  countBetween,
  isTableSettled,
  type ListRow,
  type ListRows,
  readDeliveries,
  readListRows,
  readTallies,
} from './store/public-reads.ts';
import { publicTable } from './store/public-table.ts';
import { dependOn } from './unavailable.ts';

/** What somebody asks of a list. */
export type ListQuery<List extends PublicList = PublicList> = ListFilters &
  Pick<ListRows, 'from' | 'to' | 'order' | 'limit'> & { list: List; after: ListPlace | null };

/** Lists of what is public, counts, and addresses for search engines. Every member rejects if the database cannot be asked. */
export type PublicLists = {
  page<List extends PublicList>(query: ListQuery<List>, asOf: CalendarDate): Promise<ListAnswer<PublicItems[List]>>;
  keyFieldCounts(asOf: CalendarDate): Promise<KeyFieldCounts>;
  /** How many public records rest on each provision, by kind; those on which none rests are absent. */
  basisCounts(asOf: CalendarDate): Promise<{ counts: BasisCount[]; isSettled: boolean }>;
  /** Whether what the lists show is fictional: the newest row of any of them says so. */
  showsDemo(asOf: CalendarDate): Promise<boolean>;
  sitemapPages(): Promise<number>;
  sitemapCodes(page: number, asOf: CalendarDate): Promise<string[]>;
};

const UNFILTERED: ListFilters = { region: null, field: null, detail: null };

function kindOf(list: PublicList): RecordKind {
  return list in RECORD_LIST_KINDS ? RECORD_LIST_KINDS[list as RecordList] : 'licence';
}

/**
 * Reads the table of what is public. What it says of an enterprise that changed since, or whose day has come, is asked again of
 * `publish()` or left out, so that midnight is exact whether or not the job has run.
 * @example await openPublicLists(db, register, xianning).page({ list: 'penalties', … }, asOf)
 */
export function openPublicLists(
  db: Database,
  register: Pick<Register, 'readMany'>,
  jurisdiction: Jurisdiction,
): PublicLists {
  const table = publicTable(jurisdiction);

  async function itemsOf(rows: readonly ListRow[], list: PublicList, facet: string, asOf: CalendarDate) {
    const stale = [...new Set(rows.filter(({ isStale }) => isStale).map(({ uscc }) => uscc))];
    const fresh = stale.length === 0 ? new Map() : await register.readMany(stale, asOf);
    return rows.flatMap((row): unknown[] => {
      if (!row.isStale) return [JSON.parse(row.body)];
      const publication = fresh.get(row.uscc)?.publication;
      if (publication?.outcome !== 'published') return [];
      const entry = publicEntriesOf(publication.profile).find(({ id }) => id === row.id);
      return entry?.list === list && entry.day === row.day && entry.facets.includes(facet) ? [entry.item] : [];
    });
  }

  async function sourceOf(list: PublicList, hasRows: boolean, isSettled: boolean) {
    const kind = kindOf(list);
    const { receivedAt, units } = await readDeliveries(db, kind);
    // One unit's empty file says nothing of the others: unknown is not clean.
    const declared = jurisdiction.sourceUnits.filter(({ kinds }) => kinds.includes(kind));
    const isWhole = declared.every(({ unit, aliases }) => [unit, ...aliases].some((name) => units.includes(name)));
    const isKnown = declared.length > 0 && isWhole && isSettled;
    return {
      state: hasRows ? ('records' as const) : isKnown ? ('none' as const) : ('unavailable' as const),
      receivedAt,
      units,
    };
  }

  async function page<List extends PublicList>(query: ListQuery<List>, asOf: CalendarDate) {
    const { list, limit, from, to } = query;
    const facet = facetOf(list, query);
    const isSettled = await isTableSettled(db, table, asOf);
    const rows = await readListRows(db, table, { ...query, facet, limit: limit + 1 }, asOf);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const whole = facetOf(list, UNFILTERED);
    const tallies = await readTallies(db, [facet, whole], asOf);
    const counted =
      from === null && to === null
        ? { total: tallies.get(facet) ?? 0, totalIsBound: false }
        : await countBetween(db, { facet, from, to });
    return {
      items: (await itemsOf(shown, list, facet, asOf)) as PublicItems[List][],
      ...counted,
      isSettled,
      source: await sourceOf(list, (tallies.get(whole) ?? 0) > 0, isSettled),
      asOf,
      next: last === undefined ? null : writeListCursor(last),
    };
  }

  async function keyFieldCounts(asOf: CalendarDate): Promise<KeyFieldCounts> {
    const { regions } = jurisdiction;
    const facets = KEY_FIELDS.flatMap(({ code, subfields }) => [
      facetOf(`field:${code}`, UNFILTERED),
      ...subfields.map((subfield) => facetOf(`field:${code}`, { ...UNFILTERED, detail: subfield.code })),
      ...regions.map((region) => facetOf(`field:${code}`, { ...UNFILTERED, region: region.code })),
    ]);
    const isSettled = await isTableSettled(db, table, asOf);
    const tallies = await readTallies(db, facets, asOf);
    const count = (list: string, filters: Partial<ListFilters> = {}) =>
      tallies.get(facetOf(list, { ...UNFILTERED, ...filters })) ?? 0;
    return {
      fields: KEY_FIELDS.map(({ code, subfields }) => ({
        field: code,
        enterprises: count(`field:${code}`),
        subfields: subfields.map((one) => ({
          subfield: one.code,
          enterprises: count(`field:${code}`, { detail: one.code }),
        })),
        regions: regions.map(({ code: region, name }) => ({
          region: { code: region, name },
          enterprises: count(`field:${code}`, { region }),
        })),
      })),
      isSettled,
      source: await sourceOf(
        'field:food',
        KEY_FIELDS.some(({ code }) => count(`field:${code}`) > 0),
        isSettled,
      ),
      asOf,
    };
  }

  async function basisCounts(asOf: CalendarDate) {
    const pairs = PROVISIONS.flatMap(({ id }) => RECORD_KINDS.map((kind) => ({ provision: id, kind })));
    const facets = pairs.map(({ provision, kind }) => basisFacet(provision, kind));
    const isSettled = await isTableSettled(db, table, asOf);
    const tallies = await readTallies(db, facets, asOf);
    const counts = pairs.flatMap(({ provision, kind }) => {
      const records = tallies.get(basisFacet(provision, kind)) ?? 0;
      return records > 0 ? [{ provision, kind, records }] : [];
    });
    return { counts, isSettled };
  }

  async function showsDemo(asOf: CalendarDate): Promise<boolean> {
    const newest = { ...UNFILTERED, from: null, to: null, order: 'newest', after: null, limit: 1 } as const;
    for (const list of [...RECORD_LISTS, ...KEY_FIELDS.map(({ code }) => `field:${code}` as const)]) {
      const rows = await readListRows(db, table, { ...newest, facet: facetOf(list, UNFILTERED) }, asOf);
      const [item] = (await itemsOf(rows, list, facetOf(list, UNFILTERED), asOf)) as { demo: boolean }[];
      if (item?.demo) return true;
    }
    return false;
  }

  return {
    showsDemo: (asOf) => dependOn('database', () => showsDemo(asOf)),
    page: (query, asOf) => dependOn('database', () => page(query, asOf)),
    keyFieldCounts: (asOf) => dependOn('database', () => keyFieldCounts(asOf)),
    basisCounts: (asOf) => dependOn('database', () => basisCounts(asOf)),
    sitemapPages: () => dependOn('database', () => sitemapPages(db)),
    sitemapCodes: (number, asOf) => dependOn('database', () => sitemapCodes(db, table, number, asOf)),
  };
}
