import type { z } from 'zod';
import { type DeskProblemDetail, deskProblem } from '../desk/desk-problem.ts';

/**
 * The body of a request, or the answer that says what is wrong with it; of the body itself nothing is repeated.
 * @example const body = await readBody(c.req.raw, StaffBodySchema); if (body instanceof Response) return body
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema> | Response> {
  let value: unknown;
  try {
    value = await request.json();
  } catch {
    return deskProblem('invalid-body', { errors: [{ path: '', rule: 'json' }] });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const errors: DeskProblemDetail['errors'] = read.error.issues.slice(0, 20).map(({ path, code }) => ({
    path: path.join('.').slice(0, 80),
    rule: code,
  }));
  return deskProblem('invalid-body', { errors });
}
