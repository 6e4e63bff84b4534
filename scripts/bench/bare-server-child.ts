import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The baseline of the server: the least Node can do for a request. /metrics tells its processor time and memory.
const server = createServer((request, answer) => {
  if (request.url !== '/metrics') {
    answer.end('ok');
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
