/** The header in which the portal tells the sign-in from which address a request comes. */
export const CLIENT_HEADER = 'x-jianxin-client';

/**
 * The request as the sign-in may believe it: from the address the host saw (null: not known), whatever the client says of itself under
 * {@link CLIENT_HEADER}. An `X-Forwarded-For` may be invented too, and would make the limit of tries worthless.
 * @example await auth.handler(fromClient(c.req.raw, '192.0.2.1'))
 */
export function fromClient(request: Request, address: string | null): Request {
  const headers = new Headers(request.headers);
  headers.delete(CLIENT_HEADER);
  if (address !== null) headers.set(CLIENT_HEADER, address);
  return new Request(request, { headers });
}
