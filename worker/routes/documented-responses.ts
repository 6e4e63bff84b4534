import type { ZodType } from 'zod';

/**
 * What a route can answer, by status, as the OpenAPI document tells it. The optional `content` lets a handler answer with a plain Response.
 * @example const responses: DocumentedResponses = { 200: { description: '逐项结果' }, ...problemResponses('invalid-body') }
 */
export type DocumentedResponses = Record<
  number,
  { description: string; content?: Record<string, { schema: ZodType; example?: unknown }> }
>;
