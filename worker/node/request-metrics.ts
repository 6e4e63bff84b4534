import type { LogLine } from '../log-line.ts';
import type { MetricName, Sample } from './metric.ts';

/** Upper bounds of the latency histogram, in milliseconds. */
const BOUNDS = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000];

type Latency = { buckets: number[]; sum: number; count: number };
type Counter = { name: MetricName; labels: Record<string, string>; value: number };
type RequestLine = Extract<LogLine, { event: 'request' }>;

/**
 * Counts what the log tells; `samples` gives the counts so far. `prepare`: for answers that differ in nothing but their time, gives what
 * counts one more that took so many milliseconds.
 */
export type RequestMetrics = {
  observe(line: LogLine): void;
  prepare(line: RequestLine): (ms: number) => void;
  samples(): Sample[];
};

/**
 * Counts requests from the very lines of the log, so that it can know no more than they tell. Memory is bounded: routes and statuses are few.
 * @param engine the configured search engine; an answer of another one (but the register itself, which answers typed codes) is a fallback
 * @example const metrics = openRequestMetrics('embedded'); metrics.observe(line)
 */
export function openRequestMetrics(engine: string): RequestMetrics {
  const counts = new Map<string, Counter>();
  const latencies = new Map<string, Latency>();

  function counter(name: MetricName, labels: Record<string, string>, key: string): Counter {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const made = { name, labels, value: 0 };
    counts.set(key, made);
    return made;
  }

  function latencyOf(route: string): Latency {
    const known = latencies.get(route);
    if (known !== undefined) return known;
    const made = { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
    latencies.set(route, made);
    return made;
  }

  function time(latency: Latency, ms: number): void {
    const place = BOUNDS.findIndex((bound) => ms <= bound);
    if (place >= 0) latency.buckets[place] = (latency.buckets[place] ?? 0) + 1;
    latency.sum += ms;
    latency.count += 1;
  }

  function countersOf(by: string | undefined): Counter[] {
    if (by === undefined) return [];
    if (by === 'prebuilt' || by === 'live') {
      return [counter('jianxin_profile_pages_total', { moment: by }, `page ${by}`)];
    }
    const searches = counter('jianxin_searches_total', { engine: by }, `search ${by}`);
    if (by === engine || by === 'register') return [searches];
    return [searches, counter('jianxin_search_fallbacks_total', { engine: by }, `fallback ${by}`)];
  }

  function prepare({ route, status, by }: RequestLine): (ms: number) => void {
    const requests = counter('jianxin_requests_total', { route, status: String(status) }, `${status} ${route}`);
    const counters = [requests, ...countersOf(by)];
    const latency = latencyOf(route);
    return (ms) => {
      for (const one of counters) one.value += 1;
      time(latency, ms);
    };
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
      if (line.event === 'request') prepare(line)(line.ms);
      else if (line.event === 'error')
        counter('jianxin_errors_total', { route: line.route }, `error ${line.route}`).value += 1;
      else counter('jianxin_job_failures_total', { job: line.job }, `job ${line.job}`).value += 1;
    },
    prepare,
    samples: () => [...counts.values(), ...[...latencies].flatMap(timesOf)],
  };
}
