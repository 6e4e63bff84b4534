import {
  createMcpHandler,
  isLegacyRequest,
  originValidationResponse,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { mcpServer } from './mcp-server.ts';
import type { ToolContext } from './tool-context.ts';

function refuse(status: number, code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code, message } }, { status });
}

/** The hosts whose pages may ask: the portal's own where it is configured, else this machine. A program that is no browser sends no Origin. */
function ownHosts(origin: string | undefined): string[] {
  return origin === undefined ? ['localhost', '127.0.0.1', '[::1]'] : [new URL(origin).hostname];
}

function methodOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'method' in body ? body.method : undefined;
}

/**
 * Answers one message of the Model Context Protocol, of the revision of 2026-07-28 or of those before it, with JSON and without a session. Batches
 * are refused, since one request is counted as one; so is listening, since nothing is ever told unasked.
 * @param body the JSON of the request
 * @example answerMcp({ c, jurisdiction, places }, await c.req.json())
 */
export async function answerMcp(context: ToolContext, body: unknown): Promise<Response> {
  const { c } = context;
  const request = c.req.raw;
  const foreign = originValidationResponse(request, ownHosts(c.env.JIANXIN_ORIGIN));
  if (foreign !== undefined) return foreign;
  if (Array.isArray(body)) return refuse(400, -32_600, '不接受成批的消息，请逐条发送。Batches are not accepted.');
  if (methodOf(body) === 'subscriptions/listen') {
    return refuse(400, -32_601, '本服务不主动通知，请以 list_changes 查询变化。Nothing is told unasked.');
  }
  if (await isLegacyRequest(request, body)) {
    const server = mcpServer(context);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      return await transport.handleRequest(request, { parsedBody: body });
    } finally {
      await server.close();
    }
  }
  return createMcpHandler(() => mcpServer(context), { legacy: 'reject' }).fetch(request, { parsedBody: body });
}
