import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The baseline of the server: the least Node can do for a request: two bytes, or as many as the address says (`/21000`). /metrics tells its
// processor time and memory.
const bodies = new Map<string, string>();
function bodyOf(url: string): string {
  const known = bodies.get(url);
  if (known !== undefined) return known;
  const body = /^\/[1-9]\d{0,6}$/.test(url) ? 'x'.repeat(Number(url.slice(1))) : 'ok';
  bodies.set(url, body);
  return body;
}

const server = createServer((request, answer) => {
  if (request.url !== '/metrics') {
    answer.end(bodyOf(request.url ?? '/'));
    return;
  }
  const { user, system } = process.cpuUsage();
  const rss = process.memoryUsage().rss;
  answer.end(`process_cpu_seconds_total{} ${(user + system) / 1e6}\nprocess_resident_memory_bytes{} ${rss}\n`);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit(0));
process.on('message', () => globalThis.gc?.());
