import { z } from 'zod';
import { plainResponse } from './plain-response.ts';

/** The closed list of problems: code → HTTP status and title. A client may rely on the codes; texts may be improved. */
export const PROBLEMS = {
  'invalid-url': { status: 400, title: '网址无法识别' },
  'invalid-query': { status: 400, title: '查询参数不符合要求' },
  'invalid-body': { status: 400, title: '提交的内容不符合要求' },
  'invalid-uscc': { status: 400, title: '统一社会信用代码有误' },
  'not-found': { status: 404, title: '没有此地址' },
  'enterprise-not-found': { status: 404, title: '本系统没有该主体的公示信息' },
  'notice-not-found': { status: 404, title: '没有此公告' },
  'watchlist-not-found': { status: 404, title: '没有此关注清单' },
  'record-not-found': { status: 404, title: '没有此公示记录' },
  'method-not-allowed': { status: 405, title: '不支持的请求方法' },
  'enterprise-ended': { status: 410, title: '该主体的公示信息已依法停止公示' },
  'record-ended': { status: 410, title: '该记录已依法停止公示' },
  'cursor-expired': { status: 410, title: '该位置之后的变化已不再保留' },
  'notice-ended': { status: 410, title: '该公告已停止公示' },
  'body-too-large': { status: 413, title: '提交的内容过长' },
  'uri-too-long': { status: 414, title: '网址过长' },
  'unsupported-media-type': { status: 415, title: '提交的内容类型不受支持' },
  'rate-limited': { status: 429, title: '请求过于频繁' },
  'internal-error': { status: 500, title: '系统内部错误' },
  'database-unavailable': { status: 503, title: '数据暂时不可用' },
  'search-unavailable': { status: 503, title: '检索暂时不可用' },
  'watchlists-full': { status: 503, title: '暂不能新建关注清单' },
  'open-data-unavailable': { status: 503, title: '开放数据文件暂不能下载' },
  'not-ready': { status: 503, title: '服务尚未就绪' },
} as const;

/** Code of a problem, e.g. `invalid-uscc`. */
export type ProblemCode = keyof typeof PROBLEMS;

const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** A problem on the wire (RFC 9457). `detail` says what, which rule, and what to do. */
export const ProblemSchema = z
  .object({
    type: z.string().meta({ format: 'uri-reference', description: '问题类型，指向说明' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: '何处不符、依据何规则、如何处理' }),
    instance: z.string().meta({ format: 'uri-reference', description: '本次请求的路径（不含查询串）' }),
    code: z.enum(PROBLEM_CODES),
    requestId: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), rule: z.string() }))
      .optional()
      .meta({ description: '仅 invalid-query、invalid-body：每个参数违反的规则' }),
    explanation: z
      .object({
        kind: z.enum(['wrong-length', 'bad-character', 'bad-check-digit', 'looks-like-number']),
        length: z.int().optional(),
        position: z.int().optional().meta({ description: '自 1 起的字符位置' }),
        character: z.string().optional(),
        suggestion: z.string().optional(),
        expected: z.string().optional(),
        actual: z.string().optional(),
        near: z.array(z.string()).optional().meta({ description: '相近且校验正确的代码，供核对，不代表存在' }),
      })
      .optional()
      .meta({ description: '仅 invalid-uscc：代码错在哪里' }),
  })
  .meta({ id: 'Problem' });

/** See {@link ProblemSchema}. */
export type Problem = z.infer<typeof ProblemSchema>;

/** Where a problem arose: the request's id and its path as sent (still percent-encoded; the query is never repeated). */
export type Occurrence = { requestId: string; path: string };

/** What a route adds to a problem. */
export type ProblemDetail = Pick<Problem, 'detail' | 'errors' | 'explanation'>;

/**
 * Makes the answer for a problem. Nothing of the request but its encoded path is repeated, and no problem is ever cached.
 * @example problem('enterprise-not-found', { detail: '…' }, occurrence)
 */
export function problem(code: ProblemCode, { detail, ...more }: ProblemDetail, where: Occurrence): Response {
  const { status, title } = PROBLEMS[code];
  const body: Problem = {
    type: `/api#problem-${code}`,
    title,
    status,
    detail,
    instance: where.path.slice(0, 300),
    code,
    requestId: where.requestId,
    ...more,
  };
  return plainResponse(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}
