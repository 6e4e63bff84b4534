import type { Finding } from '#domain/notices/lint/finding.ts';

/** What can be wrong with a request at the desk: code → HTTP status. Closed list; the desk has a sentence for each. */
export const DESK_PROBLEMS = {
  'invalid-body': 400,
  'not-signed-in': 401,
  'account-closed': 403,
  'second-factor-needed': 403,
  'foreign-origin': 403,
  'wrong-role': 403,
  'foreign-unit': 403,
  'own-work': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'wrong-stage': 409,
  gone: 410,
  'measure-open': 409,
  'measure-moot': 409,
  'record-changed': 409,
  'too-large': 413,
  'not-json': 415,
  'reason-missing': 422,
  'reason-personal': 422,
  'lint-blocking': 422,
  'lint-unreviewed': 422,
  incomplete: 422,
  'measure-fault': 422,
  'account-refused': 422,
} as const;

/** Code of a problem of the desk. */
export type DeskProblem = keyof typeof DESK_PROBLEMS;

/** What a problem may say besides its code; never anything of the request but names of members. */
export type DeskProblemDetail = {
  errors?: readonly { path: string; rule: string }[];
  findings?: readonly Finding[];
  revision?: number;
  member?: string;
  fault?: string;
};

/**
 * The answer for a problem at the desk.
 * @example deskProblem('conflict', { revision: 4 })
 */
export function deskProblem(code: DeskProblem, detail: DeskProblemDetail = {}): Response {
  const status = DESK_PROBLEMS[code];
  return Response.json(
    { code, status, ...detail },
    { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' } },
  );
}
