import type { Sample } from './metric.ts';

/**
 * Memory, processor time and age of this process.
 * @example processSamples().find(({ name }) => name === 'process_uptime_seconds')?.value // 12.3
 */
export function processSamples(): Sample[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    { name: 'process_uptime_seconds', labels: {}, value: process.uptime() },
    { name: 'process_resident_memory_bytes', labels: {}, value: rss },
    { name: 'nodejs_heap_size_used_bytes', labels: {}, value: heapUsed },
    { name: 'process_cpu_seconds_total', labels: {}, value: (user + system) / 1e6 },
  ];
}
