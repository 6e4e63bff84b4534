import type { Context } from 'hono';
import type { ZodError } from 'zod';
import type { AppEnv } from './host.ts';
import { issueWords } from './issue-words.ts';
import { occurrenceOf } from './occurrence.ts';
import { problem } from './problem.ts';

const MOST = 20;

/**
 * The answer 400 for a body that is not what a route asks for: each member and its rule, the first twenty.
 * @example app.openapi(route, handler, (result, c) => (result.success ? undefined : refuseBody(c, result.error)))
 */
export function refuseBody(c: Context<AppEnv>, error: ZodError): Response {
  const errors = error.issues
    .slice(0, MOST)
    .map((issue) => ({ parameter: issue.path.join('.'), rule: issueWords(issue) }));
  const detail = errors.map(({ parameter, rule }) => `${parameter}：${rule}`).join('');
  return problem('invalid-body', { detail, errors }, occurrenceOf(c));
}
