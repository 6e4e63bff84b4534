import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { KEY_FIELD_CODES, KEY_FIELDS, KEY_SUBFIELD_CODES } from '#domain/codes/key-field.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { RegionSchema } from '#domain/profile.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const RegionListSchema = z.object({ items: z.array(RegionSchema) }).meta({ id: 'RegionList' });

const KeyFieldListSchema = z
  .object({
    items: z.array(
      z.object({
        code: z.enum(KEY_FIELD_CODES),
        name: z.string(),
        subfields: z.array(z.object({ code: z.enum(KEY_SUBFIELD_CODES), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'KeyFieldList' });

const regions = createRoute({
  method: 'get',
  path: '/api/v1/regions',
  operationId: 'listRegions',
  tags: ['codes'],
  summary: '区划代码',
  responses: {
    200: { description: '本地区划', content: { 'application/json': { schema: RegionListSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('rate-limited'),
  },
});

const keyFields = createRoute({
  method: 'get',
  path: '/api/v1/key-fields',
  operationId: 'listKeyFields',
  tags: ['codes'],
  summary: '重点领域及其细分',
  responses: {
    200: { description: '重点领域', content: { 'application/json': { schema: KeyFieldListSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('rate-limited'),
  },
});

/** `GET /api/v1/regions` and `GET /api/v1/key-fields`: the code lists a client needs to ask well. */
export function mountCodeLists(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const regionList = { items: jurisdiction.regions.map(({ code, name }) => ({ code, name })) };
  const fieldList = {
    items: KEY_FIELDS.map(({ code, wording, subfields }) => ({
      code,
      name: wording,
      subfields: subfields.map((sub) => ({ code: sub.code, name: sub.wording })),
    })),
  };
  app.openapi(regions, (c) => answerJson(c, regionList, null));
  app.openapi(keyFields, (c) => answerJson(c, fieldList, null));
}
