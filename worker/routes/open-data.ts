import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { OpenDataSchema } from '#domain/wire/open-data.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { dumpAddress } from '../open-data/dump-address.ts';
import { readOpenData } from '../open-data/read-open-data.ts';
import { dependOn } from '../unavailable.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: dumpAddress.manifest,
  operationId: 'getOpenData',
  tags: ['enterprises'],
  summary: '开放数据：整份文件、各部分和每日差异的清单，含数量与 SHA-256',
  description:
    '文件为 gzip。NDJSON 每行一个主体，与 /api/v1/enterprises/{uscc} 的答复相同，截至该行的 asOf；CSV 每行一条记录。' +
    '只有与今日可公示的内容完全一致的文件才提供：有新的变化时文件先停止提供（503，Retry-After），重新生成后再提供；下载途中发生变化的，下载中断，不续发旧内容。' +
    '更新副本：比较 parts 的 sha256，只下载变化的部分；整份替换，不在旧副本上追加。差异文件每行一个主体：代码与变化，不含内容。' +
    '文件支持 ETag、单个 Range 与 If-Range；整份下载计 20 次请求，其余计 1 次。',
  responses: {
    200: { description: '清单', content: { 'application/json': { schema: OpenDataSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('rate-limited', 'database-unavailable'),
  },
});

/** `GET /api/v1/open-data`: every file that is offered now, with counts, digests, sources, law and licence. */
export function mountOpenData(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  app.openapi(route, async (c) => {
    const { host, asOf } = c.get('services');
    const today = asOf();
    const isOffered = (host.openDumpFiles?.(c.env) ?? null) !== null;
    const answer = await dependOn('database', () => readOpenData(c.env.DB, jurisdiction, today, isOffered));
    return answerJson(c, answer, addDays(today, 1));
  });
}
