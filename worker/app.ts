import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { fixedHeaders } from './fixed-headers.ts';
import type { AppEnv, Host } from './host.ts';
import { isForPrograms } from './is-for-programs.ts';
import { issueWords } from './issue-words.ts';
import { answerJson } from './json-answer.ts';
import { answerProblemPage } from './live-answer.ts';
import type { LogLine } from './log-line.ts';
import { occurrenceOf } from './occurrence.ts';
import { openapiDocument } from './openapi-document.ts';
import { withHeaders } from './plain-response.ts';
import { problem } from './problem.ts';
import { limitRate } from './rate-limit.ts';
import { refuseRequest } from './refused-request.ts';
import { requestIdOf } from './request-id.ts';
import { routeOf } from './route-pattern.ts';
import { mountComparePage } from './routes/compare-page.ts';
import { deskRoutes } from './routes/desk.ts';
import { mountEnterprisePage } from './routes/enterprise-page.ts';
import { mountEnterpriseQr } from './routes/enterprise-qr.ts';
import { mountMcp } from './routes/mcp.ts';
import { mountApi } from './routes/mount-api.ts';
import { mountEnglishPages } from './routes/mount-english-pages.ts';
import { mountPosted } from './routes/mount-posted.ts';
import { mountPublicPages } from './routes/mount-public-pages.ts';
import { objectionRoutes } from './routes/objections.ts';
import { mountReadingMode } from './routes/reading-mode.ts';
import { mountReconcile } from './routes/reconcile.ts';
import { mountScreeningPage } from './routes/screening-page.ts';
import { mountSearchPage } from './routes/search-page.ts';
import { mountStaticFiles } from './routes/static-files.ts';
import { mountWatchForms } from './routes/watch-pages.ts';
import { openServices, type Services } from './services.ts';
import { Unavailable } from './unavailable.ts';

const READ_METHODS = 'GET, HEAD, OPTIONS';

function answerError(error: Error, c: Context<AppEnv>, host: Host): Response | Promise<Response> {
  const cause = error instanceof Unavailable && error.cause instanceof Error ? error.cause : error;
  const stack = cause.stack === undefined ? {} : { stack: cause.stack };
  host.log({ event: 'error', id: c.get('requestId'), route: routeOf(c), message: cause.message, ...stack });
  const unavailable = error instanceof Unavailable ? error.part : null;
  if (!isForPrograms(c.req.path)) return answerProblemPage(c, { status: unavailable === null ? 500 : 503 });
  if (unavailable === 'search') {
    const detail = '检索服务暂时不可用。请稍后再试；按完整的统一社会信用代码查询不受影响。';
    return problem('search-unavailable', { detail }, occurrenceOf(c));
  }
  if (unavailable === 'database') {
    const detail = '数据暂时不可用，无法确认今日可公示的内容，因此不作答。请稍后再试。';
    return problem('database-unavailable', { detail }, occurrenceOf(c));
  }
  const detail = `系统内部错误，已记录。请稍后再试；如需反馈，请提供请求编号 ${c.get('requestId')}。`;
  return problem('internal-error', { detail }, occurrenceOf(c));
}

/**
 * The whole portal as one Hono app, for any host: API, pages and static files, with request ids, security headers, problems
 * and one log line a request.
 * @example createApp(host).fetch(request, env)
 */
export function createApp(host: Host): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({
    strict: true,
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const errors = result.error.issues.map((issue) => ({
        parameter: String(issue.path[0] ?? ''),
        rule: issueWords(issue),
      }));
      const detail = errors.map((one) => `参数 ${one.parameter}：${one.rule}`).join('');
      return problem('invalid-query', { detail, errors }, occurrenceOf(c));
    },
  });
  let opened: { database: unknown; services: Services } | null = null;

  app.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', requestIdOf(c.req.header('X-Request-Id')));
    if (opened?.database !== c.env.DB) opened = { database: c.env.DB, services: openServices(host, c.env) };
    c.set('services', opened.services);
    await next();
    const finished = withHeaders(c.res, fixedHeaders(c));
    if (finished !== c.res) {
      // Hono would copy the headers of the answer it holds into the new one, one by one.
      c.res = undefined;
      c.res = finished;
    }
    const by = c.get('by');
    const line: LogLine = {
      event: 'request',
      id: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 100) / 100,
      ...(by === undefined ? {} : { by }),
    };
    host.log(line);
    host.answered?.(c, line);
  });
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'OPTIONS'],
    maxAge: 86_400,
  });
  const posting = cors({ origin: '*', allowMethods: ['POST', 'OPTIONS'], maxAge: 86_400 });
  app.options('/api/v1/match', posting);
  app.options('/api/v1/enterprises', posting);
  app.options('/api/v1/record-states', posting);
  app.options('/api/v1/watchlists', posting);
  app.options(
    '/api/v1/watchlists/:secret/*',
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'], maxAge: 86_400 }),
  );
  app.options('/reconcile/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], maxAge: 86_400 }));
  app.options('/api/*', preflight);
  app.options('/openapi.json', preflight);
  // The two parts that are written to have guards of their own.
  const { openDesk } = host;
  if (openDesk !== undefined) {
    const desk = deskRoutes((env) => openDesk(env));
    app.route('/desk/api', desk);
    app.route(
      '/api/v1/objections',
      objectionRoutes((env) => openDesk(env)?.secret ?? null),
    );
  }
  mountPosted(app, host.jurisdiction);
  mountWatchForms(app);
  mountReconcile(app, host.jurisdiction);
  mountMcp(app, host.jurisdiction);
  mountScreeningPage(app, host.jurisdiction);
  app.use(refuseRequest(READ_METHODS));
  app.use(limitRate());

  mountApi(app, host.jurisdiction);
  // Made before any page is rendered: the pages' bundle names schemas of its own by the same ids, in the one registry there is.
  const document = openapiDocument(host.jurisdiction);
  app.get('/openapi.json', (c) => answerJson(c, document, null));
  app.get('/api/*', (c, next) => {
    // The pattern covers `/api` itself, which is a page for people.
    if (!isForPrograms(c.req.path)) return next();
    const detail = '接口中没有此地址。全部地址见 /openapi.json。';
    return problem('not-found', { detail }, occurrenceOf(c));
  });
  mountSearchPage(app, host.jurisdiction);
  mountComparePage(app);
  mountEnterprisePage(app);
  mountPublicPages(app, host.jurisdiction);
  mountEnglishPages(app, host.jurisdiction);
  mountEnterpriseQr(app);
  mountReadingMode(app);
  mountStaticFiles(app);
  app.onError((error, c) => answerError(error, c, host));
  return app;
}
