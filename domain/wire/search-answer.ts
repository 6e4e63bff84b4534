import { z } from 'zod';
import { KEY_FIELD_CODES } from '../codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '../codes/registration-status.ts';
import { FactCountsSchema, RegionSchema } from '../profile.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';
import { SearchFacetsSchema } from './search-facets.ts';

/** How a query met a property of an enterprise; see {@link MatchSchema}. */
export const MATCH_WAYS = [
  'whole',
  'beginning',
  'part',
  'word-order',
  'pinyin',
  'initials',
  'sound',
  'abbreviation',
  'typo',
  'filter',
] as const;

/**
 * Which published property of an enterprise met the query, how, and whether the whole of it did. `filter`: there was no text, and
 * the enterprise meets the filters. From `word-order` on the enterprise does not hold the text as typed: it is like it, no more.
 */
export const MatchSchema = z
  .object({
    on: z
      .enum([
        'uscc',
        'name',
        'former-name',
        'licence-number',
        'document-number',
        'registration-number',
        'address',
        'filter',
      ])
      .meta({ description: '命中的内容；没有查询词、只按条件浏览时为 filter' }),
    exact: z.boolean().meta({ description: '仅当查询词为完整名称或完整标识时为 true；同名主体可能不止一家' }),
    how: z.enum(MATCH_WAYS).meta({
      description:
        '命中方式：whole 全部，beginning 开头，part 其中一段，word-order 词序不同，pinyin 拼音，initials 拼音首字母，sound 同音字，abbreviation 简称，typo 个别字不同，filter 只按条件',
    }),
    part: z.enum(['region', 'core', 'industry', 'form']).nullable().meta({
      description:
        '命中处在名称中的部分：region 地名，core 字号，industry 行业，form 组织形式；跨部分或者不是名称为 null',
    }),
    formerName: z.string().nullable().meta({ description: '命中的曾用名；命中的不是曾用名为 null' }),
    ranges: z
      .array(z.tuple([z.int(), z.int()]))
      .meta({ description: '命中的文字在名称（曾用名命中时为曾用名）中的位置，[起, 止)，按 UTF-16 单元计' }),
  })
  .meta({ id: 'Match' });

/** See {@link MatchSchema}. */
export type Match = z.infer<typeof MatchSchema>;

const LIKENESS: readonly Match['how'][] = ['word-order', 'pinyin', 'initials', 'sound', 'abbreviation', 'typo'];

/**
 * Whether neither a name nor a number of an enterprise holds the text as typed: it is only like it, or stands in its address. Such a row is never to be opened by itself.
 * @example isLikeness({ ...matched, how: 'sound' }) // true
 */
export function isLikeness({ on, how }: Pick<Match, 'on' | 'how'>): boolean {
  return on === 'address' || LIKENESS.includes(how);
}

/** One row of a search answer: enough to tell namesakes apart, and facts as counts. */
export const SearchItemSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string(),
    region: RegionSchema.nullable(),
    status: z.enum(REGISTRATION_STATUS_CODES).nullable(),
    establishedYear: z.int().nullable().meta({ description: '成立年份，供区分同名主体' }),
    industry: z.string().nullable(),
    keyFields: z.array(z.enum(KEY_FIELD_CODES)),
    facts: FactCountsSchema,
    latestOn: CalendarDateSchema.nullable().meta({
      description: '当日公示的内容（登记信息除外）中最近一条的公示起始日；没有为 null',
    }),
    matched: MatchSchema,
    demo: z.boolean(),
  })
  .meta({ id: 'SearchItem' });

/** See {@link SearchItemSchema}. */
export type SearchItem = z.infer<typeof SearchItemSchema>;

/**
 * The answer to a search: `total` counts the enterprises that hold the text, exactly unless `totalIsBound`, then it is a lower bound.
 * Where none or few do, enterprises that are like it follow, `similar` of them. `next` continues after the last row.
 */
export const SearchAnswerSchema = z
  .object({
    items: z.array(SearchItemSchema),
    total: z.int().meta({ description: '含有查询词的主体数，不含相近的' }),
    totalIsBound: z.boolean(),
    similar: z.int().meta({ description: '不含查询词、只是相近的主体数，排在含有查询词的之后；不应当作查到' }),
    engine: z.string().meta({ description: '作答的检索引擎' }),
    asOf: CalendarDateSchema,
    next: z.string().nullable().meta({ description: '下一页游标，只用于同一查询；没有更多为 null' }),
    facets: SearchFacetsSchema.nullable().meta({
      description: '第一页结果的各项条件有多少户；其后各页，或者当时无法计算的，为 null',
    }),
  })
  .meta({ id: 'SearchAnswer' });

/** See {@link SearchAnswerSchema}. */
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;
