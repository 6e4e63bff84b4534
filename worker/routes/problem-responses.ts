import { PROBLEMS, type ProblemCode, ProblemSchema } from '../problem.ts';

const content = { 'application/problem+json': { schema: ProblemSchema } };

// The optional `content` lets a handler answer with a plain Response: bodies are written once, by answerJson and problem.
type ProblemResponses = Record<
  number,
  { description: string; headers?: typeof LIMIT_HEADERS; content?: typeof content }
>;

const LIMIT_HEADERS = {
  'Retry-After': { schema: { type: 'integer' as const }, description: '多少秒后可以重试' },
  RateLimit: { schema: { type: 'string' as const }, description: '剩余次数与秒数，如 "address";r=0;t=42' },
  'RateLimit-Policy': {
    schema: { type: 'string' as const },
    description: '限额，如 "address";q=600;w=60：同一地址每 60 秒 600 次',
  },
};

/**
 * The OpenAPI responses for the problems a route can answer, grouped by status; every route can also answer the four that
 * stand before all routes.
 * @example responses: { 200: …, ...problemResponses('invalid-uscc', 'enterprise-not-found') }
 */
export function problemResponses(...codes: ProblemCode[]): ProblemResponses {
  const responses: ProblemResponses = {};
  for (const code of [...codes, 'method-not-allowed', 'uri-too-long', 'internal-error'] as const) {
    const { status, title } = PROBLEMS[code];
    const before = responses[status];
    const line = `${code}：${title}`;
    const description = before === undefined ? line : `${before.description}；${line}`;
    responses[status] = { description, ...(code === 'rate-limited' ? { headers: LIMIT_HEADERS } : {}), content };
  }
  return responses;
}

/** The response for a client that has the current answer already. It has no body. */
export const NOT_MODIFIED = { 304: { description: '与 If-None-Match 相同，未变化' } } as const;
