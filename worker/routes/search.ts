import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from '#domain/codes/registration-status.ts';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { FactCountsSchema } from '#domain/profile.ts';
import { CalendarDateSchema } from '#domain/wire/scalars.ts';
import { SearchAnswerSchema } from '#domain/wire/search-answer.ts';
import { SEARCH_SORTS } from '#domain/wire/search-sort.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { IndustrySchema, MAX_INDUSTRY } from '../search-industry.ts';
import { search } from '../search-service.ts';
import { MAX_QUERY, SearchTextSchema } from '../search-text.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';
import { SEARCH_EXAMPLE } from './search-example.ts';

const FILTERS = 'field、region、status、fact、industry、since';
const TEXT_RULE = `去除空白和不可见字符后不得为空；只有给出了 ${FILTERS} 中至少一个条件，才可以不填。`;
const CURSOR_RULE = '须为同一查询上一页答复 next 的原值，其他参数（limit 除外）不变。';

function routeFor(jurisdiction: Jurisdiction) {
  const regions = jurisdiction.regions.map((region) => region.code) as [string, ...string[]];
  return createRoute({
    method: 'get',
    path: '/api/v1/search',
    operationId: 'search',
    tags: ['search'],
    summary: '按名称、统一社会信用代码、许可证编号、文书号查找主体，或者只按条件浏览',
    request: {
      query: z
        .object({
          q: SearchTextSchema.optional().meta({
            maxLength: MAX_QUERY,
            description: `查询词。不填时列出符合 ${FILTERS} 的全部主体，此时至少给出其中一个`,
            examples: ['食品'],
          }),
          field: z.enum(KEY_FIELD_CODES, { error: '不在重点领域代码内，见 /api/v1/key-fields。' }).optional(),
          region: z.enum(regions, { error: '不是本地区划代码，见 /api/v1/regions。' }).optional(),
          status: z
            .enum(REGISTRATION_STATUS_CODES, { error: `须为 ${REGISTRATION_STATUS_CODES.join('、')} 之一。` })
            .optional(),
          fact: z
            .enum(FactCountsSchema.keyof().options, { error: '不在公示内容种类内。' })
            .optional()
            .meta({ description: '只列出当日至少有一条该种类公示内容的主体' }),
          industry: IndustrySchema.optional().meta({
            maxLength: MAX_INDUSTRY,
            description: '登记的行业，取 facets.industry 的值；不区分全角半角、大小写和标点',
            examples: ['食品制造业'],
          }),
          since: CalendarDateSchema.optional().meta({
            description: '只列出有公示内容（登记信息除外）自该日起公示的主体，见 latestOn',
            type: 'string',
            format: 'date',
            examples: ['2026-11-01'],
          }),
          sort: z
            .enum(SEARCH_SORTS, { error: `须为 ${SEARCH_SORTS.join('、')} 之一。` })
            .default('relevance')
            .meta({
              description:
                'relevance 相关度（没有查询词时按代码），latest 最近公示在先，name 按名称（去掉地名，自字号起）的拼音，code 按代码。只是相近的主体总在最后',
            }),
          limit: z
            .string()
            .regex(/^([1-9]|[1-4]\d|50)$/, { error: '须为 1 至 50 的整数。' })
            .default('20')
            .meta({ type: 'integer', minimum: 1, maximum: 50, default: 20, pattern: undefined }),
          cursor: z
            .string()
            .regex(/^[A-Za-z0-9_\-.=~]{1,512}$/, { error: CURSOR_RULE })
            .optional(),
        })
        .refine(
          ({ q = '', field, region, status, fact, industry, since }) =>
            q !== '' || (field ?? region ?? status ?? fact ?? industry ?? since) !== undefined,
          {
            path: ['q'],
            error: TEXT_RULE,
          },
        ),
    },
    responses: {
      200: {
        description: '查询结果',
        content: { 'application/json': { schema: SearchAnswerSchema, example: SEARCH_EXAMPLE } },
      },
      ...NOT_MODIFIED,
      ...problemResponses('invalid-query', 'search-unavailable', 'rate-limited', 'database-unavailable'),
    },
  });
}

/** `GET /api/v1/search`. A typed code is answered from the record itself; the answer may be kept until midnight at most. */
export function mountSearch(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  app.openapi(routeFor(jurisdiction), async (c) => {
    const { searchSources, asOf } = c.get('services');
    const {
      q = '',
      field = null,
      region = null,
      status = null,
      fact = null,
      industry = null,
      since = null,
      sort,
      limit,
      cursor = null,
    } = c.req.valid('query');
    const today = asOf();
    try {
      const filters = { field, region, status, fact, industry, since };
      const query = { text: q, ...filters, sort, limit: Number(limit), cursor, facets: true };
      const answer = await search(searchSources, query, today);
      c.set('by', answer.engine);
      return answerJson(c, answer, addDays(today, 1));
    } catch (error) {
      if (!(error instanceof InvalidCursor)) throw error;
      const errors = [{ parameter: 'cursor', rule: CURSOR_RULE }];
      return problem('invalid-query', { detail: `参数 cursor：${CURSOR_RULE}`, errors }, occurrenceOf(c));
    }
  });
}
