import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppEnv } from '../host.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { problemResponses } from './problem-responses.ts';

const HealthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

// The optional `content` lets the handler answer with a plain Response (see problem-responses.ts).
const ok: { description: string; content?: { 'application/json': { schema: typeof HealthSchema } } } = {
  description: '正常',
  content: { 'application/json': { schema: HealthSchema } },
};

const healthz = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  tags: ['operation'],
  summary: '进程在运行',
  responses: { 200: ok, ...problemResponses() },
});

const readyz = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  tags: ['operation'],
  summary: '可以作答：数据库可用，结构已到位',
  responses: { 200: ok, ...problemResponses('not-ready') },
});

const NO_STORE = { 'Cache-Control': 'no-store' };

/** `GET /healthz` (the process runs) and `GET /readyz` (the database answers and its migrations are there, else 503). */
export function mountHealth(app: OpenAPIHono<AppEnv>): void {
  app.openapi(healthz, (c) => c.json({ status: 'ok' } as const, 200, NO_STORE));
  app.openapi(readyz, async (c) => {
    try {
      await c.get('services').register.databaseId();
      return c.json({ status: 'ok' } as const, 200, NO_STORE);
    } catch {
      const detail = '数据库不可用，或其结构尚未建立。请检查数据目录并执行迁移（npm start 会自动执行）。';
      return problem('not-ready', { detail }, occurrenceOf(c));
    }
  });
}
