import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import { RECORD_LISTS, type RecordList, RecordListAnswerSchema } from '#domain/wire/public-list.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { recordColumns } from '../list-columns.ts';
import { downloadList } from '../list-download.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { DOWNLOAD_QUERY, DOWNLOAD_RESPONSE, listQuery, PAGE_QUERY } from './list-query.ts';
import { type AskedFilters, LIST_DETAILS, toListQuery } from './list-request.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const params = z.object({
  list: z.enum(RECORD_LISTS, { error: `没有此名单，须为 ${RECORD_LISTS.join('、')} 之一。` }).meta({
    description: 'penalties 行政处罚；abnormal 经营异常；serious 严重违法失信名单；checks 抽查检查；sampling 监督抽检',
  }),
});

function filtersFor(jurisdiction: Jurisdiction) {
  return {
    ...listQuery(jurisdiction),
    field: z.enum(KEY_FIELD_CODES, { error: '不在重点领域代码内，见 /api/v1/key-fields。' }).optional(),
    kind: z.string().optional().meta({ description: '本名单的种类代码：处罚类别、列入情形、检查结果、检验结论' }),
  };
}

type Filters = AskedFilters<'region' | 'field' | 'from' | 'to' | 'cursor'> & {
  kind?: string | undefined;
  order: ListRequest['order'];
};

function requestOf(list: RecordList, { kind, ...asked }: Filters): ListRequest | null {
  if (kind !== undefined && !LIST_DETAILS[list].includes(kind)) return null;
  const { region = null, field = null, from = null, to = null, order, cursor = null } = asked;
  return { region, field, detail: kind ?? null, from, to, order, cursor };
}

/** `GET /api/v1/lists/{list}` and its download: published records by kind, filtered, sorted, page by page or whole. */
export function mountLists(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const filters = filtersFor(jurisdiction);
  const page = createRoute({
    method: 'get',
    path: '/api/v1/lists/{list}',
    operationId: 'listRecords',
    tags: ['lists'],
    summary: '一类公示记录的名单',
    request: { params, query: z.object({ ...filters, ...PAGE_QUERY }) },
    responses: {
      200: { description: '名单的一页', content: { 'application/json': { schema: RecordListAnswerSchema } } },
      ...NOT_MODIFIED,
      ...problemResponses('invalid-query', 'rate-limited', 'database-unavailable'),
    },
  });
  const download = createRoute({
    method: 'get',
    path: '/api/v1/lists/{list}/download',
    operationId: 'downloadRecords',
    tags: ['lists'],
    summary: '下载整份名单',
    request: { params, query: z.object({ ...filters, ...DOWNLOAD_QUERY }) },
    responses: {
      ...DOWNLOAD_RESPONSE,
      ...problemResponses('invalid-query', 'rate-limited', 'database-unavailable'),
    },
  });
  const refuseKind = (list: RecordList) => {
    const known = LIST_DETAILS[list];
    const rule = known.length === 0 ? '本名单没有种类条件。' : `须为 ${known.join('、')} 之一。`;
    return { detail: `参数 kind：${rule}`, errors: [{ parameter: 'kind', rule }] };
  };
  app.openapi(page, async (c) => {
    const { lists, asOf } = c.get('services');
    const { list } = c.req.valid('param');
    const { limit, ...asked } = c.req.valid('query');
    const request = requestOf(list, asked);
    if (request === null) return problem('invalid-query', refuseKind(list), occurrenceOf(c));
    const today = asOf();
    return answerJson(c, await lists.page(toListQuery(list, request, Number(limit)), today), addDays(today, 1));
  });
  app.openapi(download, (c) => {
    const { list } = c.req.valid('param');
    const { format, ...asked } = c.req.valid('query');
    const request = requestOf(list, asked);
    if (request === null) return problem('invalid-query', refuseKind(list), occurrenceOf(c));
    return downloadList(c, toListQuery(list, request, 1), format, recordColumns(list), list);
  });
}
