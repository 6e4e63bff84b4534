const PARTS = Symbol('parts');

/** What a plain answer was made of. */
export type AnswerParts = {
  body: string | Uint8Array<ArrayBuffer> | null;
  status: number;
  headers: Readonly<Record<string, string>>;
};

type Plain = Response & { [PARTS]?: AnswerParts };

/**
 * An answer that still knows its parts, so that headers can be added without going through `Headers` each time: on the Node host that
 * would cost more than the rest of a request.
 * @example plainResponse('{}', 200, { 'Content-Type': 'application/json' })
 */
export function plainResponse(body: AnswerParts['body'], status: number, headers: AnswerParts['headers']): Response {
  const response: Plain = new Response(body, { status, headers });
  response[PARTS] = { body, status, headers };
  return response;
}

/** The parts of an answer made by {@link plainResponse}; null for any other. */
export function partsOf(response: Response): AnswerParts | null {
  return (response as Plain)[PARTS] ?? null;
}

/**
 * The same answer with these headers, replacing those of the same name. Answers of a platform are immutable and are copied.
 * @example withHeaders(file, { 'Cache-Control': 'public, max-age=60' })
 */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const parts = partsOf(response);
  if (parts !== null) return plainResponse(parts.body, parts.status, { ...parts.headers, ...headers });
  try {
    for (const name in headers) response.headers.set(name, headers[name] ?? '');
    return response;
  } catch {
    const copy = new Response(response.body, response);
    for (const name in headers) copy.headers.set(name, headers[name] ?? '');
    return copy;
  }
}
