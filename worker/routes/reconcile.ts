import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ZodError, ZodType } from 'zod';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { placeNames } from '#search-index/place-names.ts';
import type { AppEnv } from '../host.ts';
import { issueWords } from '../issue-words.ts';
import { answerJson } from '../json-answer.ts';
import { lookUps } from '../look-ups.ts';
import { matchItems } from '../match/match-service.ts';
import { occurrenceOf } from '../occurrence.ts';
import { plainResponse, withHeaders } from '../plain-response.ts';
import { MAX_POSTED } from '../posted-body.ts';
import { problem } from '../problem.ts';
import { publishedProfile } from '../published-profile.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { candidateResult, describeCandidate } from '../reconcile/candidate-result.ts';
import { ExtensionQuerySchema, extendData } from '../reconcile/data-extension.ts';
import { ENTITY_PROPERTIES } from '../reconcile/entity-property.ts';
import { previewDocument } from '../reconcile/preview-document.ts';
import { limitOf, QueryBatchSchema, toLine } from '../reconcile/query-batch.ts';
import { ENTITY_TYPE, serviceManifest } from '../reconcile/service-manifest.ts';
import { requestOrigin } from '../request-origin.ts';
import { suggest } from '../suggest-service.ts';
import { unkeptAnswer } from '../unkept-answer.ts';

const PATH = '/reconcile';
const ALLOWED = 'GET, HEAD, POST, OPTIONS';

type C = Context<AppEnv>;
type Asked = { queries?: unknown; extend?: unknown };

function refuse(c: C, detail: string, error?: ZodError): Response {
  const errors = (error?.issues ?? [])
    .slice(0, 20)
    .map((issue) => ({ parameter: issue.path.join('.').slice(0, 80), rule: issueWords(issue) }));
  return problem('invalid-body', { detail, errors }, occurrenceOf(c));
}

function parsed<T>(schema: ZodType<T>, value: unknown) {
  try {
    return schema.safeParse(typeof value === 'string' ? JSON.parse(value) : value);
  } catch {
    return null;
  }
}

/** The form or JSON of a POST; null: neither. A batch may be the whole of a JSON body. */
async function postedBy(c: C): Promise<Asked | null> {
  const type = c.req.header('Content-Type') ?? '';
  if (/^application\/x-www-form-urlencoded\b|^multipart\/form-data\b/i.test(type)) return c.req.parseBody();
  if (!/^application\/json\b/i.test(type)) return null;
  const body: unknown = await c.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return {};
  if ('queries' in body || 'extend' in body) return body;
  return 'ids' in body ? { extend: body } : { queries: body };
}

async function reconcile(c: C, places: readonly string[], value: unknown): Promise<Response> {
  const batch = parsed(QueryBatchSchema, value);
  if (batch?.success !== true) return refuse(c, 'queries 须为 0.2 版的查询批次（JSON）。', batch?.error);
  const queries = Object.entries(batch.data);
  const refused = await chargeRate(c, lookUps(queries.length));
  if (refused !== null) return refused;
  const { searchSources, asOf } = c.get('services');
  const lines = queries.flatMap(([key, query]) => {
    const line = toLine(query);
    return line === null ? [] : [{ ...line, id: key }];
  });
  const { items } = await matchItems({ search: searchSources, places }, lines, asOf());
  const found = new Map(items.map((item) => [item.id, item]));
  return unkeptAnswer(
    Object.fromEntries(
      queries.map(([key, query]) => {
        const item = found.get(key);
        return [key, item === undefined ? { result: [] } : candidateResult(item, limitOf(query))];
      }),
    ),
  );
}

async function extend(c: C, value: unknown): Promise<Response> {
  const query = parsed(ExtensionQuerySchema, value);
  if (query?.success !== true) return refuse(c, 'extend 须为 0.2 版的取值请求（JSON）。', query?.error);
  const refused = await chargeRate(c, lookUps(query.data.ids.length));
  if (refused !== null) return refused;
  const { register, asOf } = c.get('services');
  return unkeptAnswer(await extendData(register, query.data, asOf()));
}

function propertiesLike(prefix: string) {
  const wanted = prefix.trim().toLowerCase();
  return ENTITY_PROPERTIES.filter(({ id, name }) => id.startsWith(wanted) || name.includes(wanted)).map(
    ({ id, name, description }) => ({ id, name, ...(description === undefined ? {} : { description }) }),
  );
}

/** What stands beside the queries themselves and is read with GET: suggestions, previews, and the properties there are. */
function mountReading(app: OpenAPIHono<AppEnv>): void {
  app.get(`${PATH}/suggest/entity`, async (c) => {
    const { searchSources, asOf } = c.get('services');
    const today = asOf();
    const { items } = await suggest(searchSources, (c.req.query('prefix') ?? '').trim().slice(0, 200), today);
    const result = items.map((item) => ({
      id: item.uscc,
      name: item.name,
      description: describeCandidate(item),
      notable: [ENTITY_TYPE],
    }));
    const start = Number(c.req.query('cursor') ?? 0);
    return answerJson(c, { result: result.slice(Number.isInteger(start) && start > 0 ? start : 0) }, addDays(today, 1));
  });
  app.get(`${PATH}/suggest/property`, (c) =>
    answerJson(c, { result: propertiesLike((c.req.query('prefix') ?? '').slice(0, 200)) }, null),
  );
  app.get(`${PATH}/properties`, (c) => {
    const limit = Number(c.req.query('limit') ?? Number.NaN);
    const properties = propertiesLike('').slice(0, Number.isInteger(limit) && limit > 0 ? limit : undefined);
    return answerJson(c, { type: ENTITY_TYPE.id, properties }, null);
  });
  app.get(`${PATH}/preview`, async (c) => {
    const found = await publishedProfile(c, (c.req.query('id') ?? '').slice(0, 100));
    if (found instanceof Response) return found;
    const page = await previewDocument(found, requestOrigin(c));
    return plainResponse(page, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  });
}

/**
 * `/reconcile`: the Reconciliation Service API 0.2, with which OpenRefine and others match their tables. Queries come by GET or POST, in a form or
 * as JSON; nothing is written and nothing kept.
 */
export function mountReconcile(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const places = placeNames(jurisdiction);
  app.use(`${PATH}/*`, limitRate());
  app.get(PATH, (c) => {
    const { queries, extend: wanted } = c.req.query();
    if (queries !== undefined) return reconcile(c, places, queries);
    if (wanted !== undefined) return extend(c, wanted);
    return answerJson(c, serviceManifest(requestOrigin(c), jurisdiction.name), null);
  });
  const onError = (c: C) =>
    problem('body-too-large', { detail: `请求体不得超过 ${MAX_POSTED} 字节。` }, occurrenceOf(c));
  app.post(PATH, bodyLimit({ maxSize: MAX_POSTED, onError }), async (c) => {
    const asked = await postedBy(c);
    if (asked === null) {
      const detail = '请求体须为表单（application/x-www-form-urlencoded）或者 JSON。';
      return problem('unsupported-media-type', { detail }, occurrenceOf(c));
    }
    if (asked.queries !== undefined) return reconcile(c, places, asked.queries);
    if (asked.extend !== undefined) return extend(c, asked.extend);
    return refuse(c, '请求体须含 queries 或者 extend。');
  });
  mountReading(app);
  app.all(`${PATH}/*`, (c) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      return problem('not-found', { detail: '核对服务没有此地址，见 /reconcile。' }, occurrenceOf(c));
    }
    const detail = `核对服务支持 ${ALLOWED}。`;
    return withHeaders(problem('method-not-allowed', { detail }, occurrenceOf(c)), { Allow: ALLOWED });
  });
}
