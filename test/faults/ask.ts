import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came over the wire; `status` 0 and the code of the error when the connection ended before it was whole. */
export type Answered = { status: number; headers: IncomingHttpHeaders; text: string; error?: string };

/** How to ask: a method and header fields; a body is sent as it is. */
export type Asking = { method?: string; headers?: Record<string, string>; agent?: Agent };

/** The answer's JSON body. @example (await ask(url)).status === 200 */
export function jsonOf(answer: Answered): Record<string, unknown> {
  return JSON.parse(answer.text) as Record<string, unknown>;
}

/**
 * Asks over a connection of its own, with the path exactly as given (percent-encoded), and waits 30 s at most.
 * @example await ask(server.url, '/api/v1/search?q=a')
 */
export function ask(
  base: string,
  path: string,
  { method = 'GET', headers = {}, agent }: Asking = {},
): Promise<Answered> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      resolve({ status: 0, headers: {}, text: '', error: error.code ?? error.message });
    const sent = request(
      { hostname, port, path, method, headers, timeout: 30_000, agent: agent ?? new Agent({ keepAlive: false }) },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        answer.on('error', fail);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    sent.on('error', fail);
    sent.end();
  });
}
