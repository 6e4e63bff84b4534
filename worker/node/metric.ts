/** One number of the server at one moment, with the labels that tell it from others of the same name. */
export type Sample = { name: string; labels: Readonly<Record<string, string>>; value: number };

type Family = { kind: 'counter' | 'gauge' | 'histogram'; help: string };

/** Everything `/metrics` tells. No label holds a path, a query or an address: only route patterns, statuses and names of parts. */
export const METRICS = {
  jianxin_requests_total: { kind: 'counter', help: 'Requests answered, by route pattern and status.' },
  jianxin_request_seconds: { kind: 'histogram', help: 'Time from request to answer, by route pattern.' },
  jianxin_profile_pages_total: { kind: 'counter', help: 'Profile pages served, prebuilt or rendered live.' },
  jianxin_searches_total: { kind: 'counter', help: 'Searches answered, by the engine that answered.' },
  jianxin_search_fallbacks_total: {
    kind: 'counter',
    help: 'Searches answered by another engine than the configured one.',
  },
  jianxin_errors_total: { kind: 'counter', help: 'Requests that ended in an error of the portal or a part of it.' },
  jianxin_job_failures_total: { kind: 'counter', help: 'Runs of a job that failed.' },
  jianxin_outbox_lag: { kind: 'gauge', help: 'Changes of the record the search index does not hold yet.' },
  jianxin_build_info: { kind: 'gauge', help: 'Always 1; the labels name database, build and legal day of the build.' },
  process_uptime_seconds: { kind: 'gauge', help: 'Time since the process started.' },
  process_resident_memory_bytes: { kind: 'gauge', help: 'Memory of the process.' },
  nodejs_heap_size_used_bytes: { kind: 'gauge', help: 'Heap in use.' },
  process_cpu_seconds_total: { kind: 'counter', help: 'Processor time, user and system.' },
} as const satisfies Record<string, Family>;

/** Name of a family of numbers, e.g. `jianxin_requests_total`. */
export type MetricName = keyof typeof METRICS;
