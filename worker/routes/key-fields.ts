import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { KEY_FIELD_CODES, type KeyField } from '#domain/codes/key-field.ts';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import {
  KeyFieldChangesAnswerSchema,
  KeyFieldCountsSchema,
  KeyFieldMembersAnswerSchema,
} from '#domain/wire/public-list.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { CHANGE_COLUMNS, MEMBER_COLUMNS } from '../list-columns.ts';
import { downloadList } from '../list-download.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { DOWNLOAD_QUERY, DOWNLOAD_RESPONSE, listQuery, PAGE_QUERY } from './list-query.ts';
import { type AskedFilters, subfieldsOf, toListQuery } from './list-request.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const params = z.object({
  field: z
    .enum(KEY_FIELD_CODES, { error: '不在重点领域代码内，见 /api/v1/key-fields。' })
    .meta({ description: '重点领域代码，见 /api/v1/key-fields' }),
});
const PROBLEMS = problemResponses('invalid-query', 'rate-limited', 'database-unavailable');

type Asked = AskedFilters<'region' | 'from' | 'to' | 'cursor'> & {
  subfield?: string | undefined;
  order: ListRequest['order'];
};

function requestOf(field: KeyField, asked: Asked): ListRequest | null {
  const { region = null, subfield = null, from = null, to = null, order, cursor = null } = asked;
  if (subfield !== null && !subfieldsOf(field).includes(subfield)) return null;
  return { region, field: null, detail: subfield, from, to, order, cursor };
}

function refuseSubfield(field: KeyField) {
  const rule = `须为 ${subfieldsOf(field).join('、')} 之一。`;
  return { detail: `参数 subfield：${rule}`, errors: [{ parameter: 'subfield', rule }] };
}

/**
 * The register of key-field enterprises (重点领域企业台账): `GET /api/v1/key-field-counts`, `/api/v1/key-fields/{field}/enterprises`,
 * `/api/v1/key-fields/{field}/changes`, and the downloads of the last two.
 */
export function mountKeyFields(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const filters = {
    ...listQuery(jurisdiction),
    subfield: z.string().optional().meta({ description: '细分领域代码，见 /api/v1/key-fields' }),
  };
  const query = z.object({ ...filters, ...PAGE_QUERY });
  const whole = z.object({ ...filters, ...DOWNLOAD_QUERY });
  const counts = createRoute({
    method: 'get',
    path: '/api/v1/key-field-counts',
    operationId: 'countKeyFields',
    tags: ['lists'],
    summary: '重点领域企业台账的户数，按领域、细分领域和地区',
    responses: {
      200: { description: '户数', content: { 'application/json': { schema: KeyFieldCountsSchema } } },
      ...NOT_MODIFIED,
      ...problemResponses('rate-limited', 'database-unavailable'),
    },
  });
  const members = createRoute({
    method: 'get',
    path: '/api/v1/key-fields/{field}/enterprises',
    operationId: 'listKeyFieldEnterprises',
    tags: ['lists'],
    summary: '一个重点领域的企业台账：今日持有有效许可的主体',
    request: { params, query },
    responses: {
      200: { description: '台账的一页', content: { 'application/json': { schema: KeyFieldMembersAnswerSchema } } },
      ...NOT_MODIFIED,
      ...PROBLEMS,
    },
  });
  const changes = createRoute({
    method: 'get',
    path: '/api/v1/key-fields/{field}/changes',
    operationId: 'listKeyFieldChanges',
    tags: ['lists'],
    summary: '一个重点领域台账的变化：何时列入、何时退出、原因',
    request: { params, query },
    responses: {
      200: { description: '变化的一页', content: { 'application/json': { schema: KeyFieldChangesAnswerSchema } } },
      ...NOT_MODIFIED,
      ...PROBLEMS,
    },
  });
  const download = (path: string, operationId: string, summary: string) =>
    createRoute({
      method: 'get',
      path: `/api/v1/key-fields/{field}/${path}/download`,
      operationId,
      tags: ['lists'],
      summary,
      request: { params, query: whole },
      responses: { ...DOWNLOAD_RESPONSE, ...PROBLEMS },
    });

  app.openapi(counts, async (c) => {
    const { lists, asOf } = c.get('services');
    const today = asOf();
    return answerJson(c, await lists.keyFieldCounts(today), addDays(today, 1));
  });
  app.openapi(members, async (c) => {
    const { lists, asOf } = c.get('services');
    const { field } = c.req.valid('param');
    const { limit, ...asked } = c.req.valid('query');
    const request = requestOf(field, asked);
    if (request === null) return problem('invalid-query', refuseSubfield(field), occurrenceOf(c));
    const today = asOf();
    const answer = await lists.page(toListQuery(`field:${field}`, request, Number(limit)), today);
    return answerJson(c, answer, addDays(today, 1));
  });
  app.openapi(changes, async (c) => {
    const { lists, asOf } = c.get('services');
    const { field } = c.req.valid('param');
    const { limit, ...asked } = c.req.valid('query');
    const request = requestOf(field, asked);
    if (request === null) return problem('invalid-query', refuseSubfield(field), occurrenceOf(c));
    const today = asOf();
    const answer = await lists.page(toListQuery(`changes:${field}`, request, Number(limit)), today);
    return answerJson(c, answer, addDays(today, 1));
  });
  app.openapi(download('enterprises', 'downloadKeyFieldEnterprises', '下载一个重点领域的企业台账'), (c) => {
    const { field } = c.req.valid('param');
    const { format, ...asked } = c.req.valid('query');
    const request = requestOf(field, asked);
    if (request === null) return problem('invalid-query', refuseSubfield(field), occurrenceOf(c));
    return downloadList(c, toListQuery(`field:${field}`, request, 1), format, MEMBER_COLUMNS, `key-field-${field}`);
  });
  app.openapi(download('changes', 'downloadKeyFieldChanges', '下载一个重点领域台账的变化'), (c) => {
    const { field } = c.req.valid('param');
    const { format, ...asked } = c.req.valid('query');
    const request = requestOf(field, asked);
    if (request === null) return problem('invalid-query', refuseSubfield(field), occurrenceOf(c));
    const query = toListQuery(`changes:${field}`, request, 1);
    return downloadList(c, query, format, CHANGE_COLUMNS, `key-field-${field}-changes`);
  });
}
