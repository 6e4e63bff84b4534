import type { LogLine } from '../log-line.ts';
import type { MetricName, Sample } from './metric.ts';

/** Upper bounds of the latency histogram, in milliseconds. */
const BOUNDS = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000];

type Latency = { buckets: number[]; sum: number; count: number };

/** Counts what the log tells; `samples` gives the counts so far. */
export type RequestMetrics = { observe(line: LogLine): void; samples(): Sample[] };

/**
 * Counts requests from the very lines of the log, so that it can know no more than they tell. Memory is bounded: routes and statuses are few.
 * @param engine the configured search engine; an answer of another one (but the register itself, which answers typed codes) is a fallback
 * @example const metrics = openRequestMetrics('embedded'); metrics.observe(line)
 */
export function openRequestMetrics(engine: string): RequestMetrics {
  const counts = new Map<string, { name: MetricName; labels: Record<string, string>; value: number }>();
  const latencies = new Map<string, Latency>();

  function count(name: MetricName, labels: Record<string, string>, key: string): void {
    const known = counts.get(key);
    if (known !== undefined) known.value += 1;
    else counts.set(key, { name, labels, value: 1 });
  }

  function time(route: string, ms: number): void {
    let latency = latencies.get(route);
    if (latency === undefined) {
      latency = { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
      latencies.set(route, latency);
    }
    const place = BOUNDS.findIndex((bound) => ms <= bound);
    if (place >= 0) latency.buckets[place] = (latency.buckets[place] ?? 0) + 1;
    latency.sum += ms;
    latency.count += 1;
  }

  function answeredBy(by: string): void {
    if (by === 'prebuilt' || by === 'live') {
      count('jianxin_profile_pages_total', { moment: by }, `page ${by}`);
      return;
    }
    count('jianxin_searches_total', { engine: by }, `search ${by}`);
    if (by !== engine && by !== 'register') count('jianxin_search_fallbacks_total', { engine: by }, `fallback ${by}`);
  }

  function timesOf([route, { buckets, sum, count: total }]: [string, Latency]): Sample[] {
    const name = 'jianxin_request_seconds';
    let below = 0;
    const bounded = BOUNDS.map((bound, place) => {
      below += buckets[place] ?? 0;
      return { name: `${name}_bucket`, labels: { route, le: String(bound / 1000) }, value: below };
    });
    return [
      ...bounded,
      { name: `${name}_bucket`, labels: { route, le: '+Inf' }, value: total },
      { name: `${name}_sum`, labels: { route }, value: sum / 1000 },
      { name: `${name}_count`, labels: { route }, value: total },
    ];
  }

  return {
    observe(line) {
      if (line.event === 'error') return count('jianxin_errors_total', { route: line.route }, `error ${line.route}`);
      if (line.event === 'job') return count('jianxin_job_failures_total', { job: line.job }, `job ${line.job}`);
      const { route, status, ms, by } = line;
      count('jianxin_requests_total', { route, status: String(status) }, `${status} ${route}`);
      time(route, ms);
      if (by !== undefined) answeredBy(by);
    },
    samples: () => [...counts.values(), ...[...latencies].flatMap(timesOf)],
  };
}
