import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** What a tool answered, as every tool does: words, and the same as data unless it is an error. */
export type ToolAnswer = { isError: boolean; text: string; data: Record<string, unknown> };

/** A client of the protocol at an address; `fetch` stands in for the network. Without `mode` it speaks as clients before 2026 do. */
export async function mcpClient(
  url: string,
  fetch: (url: string | URL, init?: RequestInit) => Promise<Response> = globalThis.fetch,
  mode: 'auto' | 'legacy' = 'auto',
) {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { fetch }));
  return {
    client,
    async call(name: string, input: Record<string, unknown>): Promise<ToolAnswer> {
      const { isError = false, content, structuredContent } = await client.callTool({ name, arguments: input });
      const [first] = content;
      const data = (structuredContent ?? {}) as Record<string, unknown>;
      return { isError, text: first?.type === 'text' ? first.text : '', data };
    },
  };
}
