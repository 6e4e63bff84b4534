import { describe, expect, it } from 'vitest';
import type { LogLine } from '#worker/log-line.ts';
import { answerMetrics } from '#worker/node/metrics-answer.ts';
import { writeMetrics } from '#worker/node/metrics-text.ts';
import { openRequestMetrics } from '#worker/node/request-metrics.ts';

const line = (more: Partial<Extract<LogLine, { event: 'request' }>>): LogLine => ({
  ...{ event: 'request', id: 'id-12345678', method: 'GET', route: '/enterprise/:uscc', status: 200, ms: 3 },
  ...more,
});

describe('numbers of the requests', () => {
  it('counts by route pattern and status, and each latency in every bucket above it', () => {
    const metrics = openRequestMetrics('embedded');
    metrics.observe(line({ by: 'prebuilt' }));
    metrics.observe(line({ by: 'live', ms: 70 }));
    metrics.observe(line({ status: 404, ms: 99_999 }));
    const text = writeMetrics(metrics.samples());
    expect(text).toContain('jianxin_requests_total{route="/enterprise/:uscc",status="200"} 2\n');
    expect(text).toContain('jianxin_requests_total{route="/enterprise/:uscc",status="404"} 1\n');
    expect(text).toContain('jianxin_request_seconds_bucket{route="/enterprise/:uscc",le="0.005"} 1\n');
    expect(text).toContain('jianxin_request_seconds_bucket{route="/enterprise/:uscc",le="0.1"} 2\n');
    expect(text).toContain('jianxin_request_seconds_bucket{route="/enterprise/:uscc",le="+Inf"} 3\n');
    expect(text).toContain('jianxin_request_seconds_count{route="/enterprise/:uscc"} 3\n');
    expect(text).toContain('jianxin_profile_pages_total{moment="prebuilt"} 1\n');
    expect(text).toContain('jianxin_profile_pages_total{moment="live"} 1\n');
    expect(text.match(/# TYPE jianxin_request_seconds histogram/g)).toHaveLength(1);
  });

  it('counts an answer of another engine as a fallback, of the register not', () => {
    const metrics = openRequestMetrics('meilisearch');
    for (const by of ['meilisearch', 'register', 'embedded']) metrics.observe(line({ route: '/search', by }));
    const fallbacks = metrics.samples().filter(({ name }) => name === 'jianxin_search_fallbacks_total');
    expect(fallbacks).toEqual([{ name: 'jianxin_search_fallbacks_total', labels: { engine: 'embedded' }, value: 1 }]);
  });

  it('counts failures of jobs and errors', () => {
    const metrics = openRequestMetrics('embedded');
    metrics.observe({ event: 'job', job: 'sync-search', message: 'failed' });
    metrics.observe({ event: 'error', id: 'id-12345678', route: '/search', message: 'secret' });
    const text = writeMetrics(metrics.samples());
    expect(text).toContain('jianxin_job_failures_total{job="sync-search"} 1');
    expect(text).toContain('jianxin_errors_total{route="/search"} 1');
    expect(text).not.toContain('secret');
  });
});

describe('who may read /metrics', () => {
  const ask = async (
    connection: string,
    headers: Record<string, string> = {},
    readers: 'loopback' | 'public' = 'loopback',
  ) => {
    const incoming = { method: 'GET', url: '/metrics', headers, socket: { remoteAddress: connection } };
    const answer = await answerMetrics(incoming as never, readers, async () => []);
    return answer?.status ?? null;
  };

  it('programs on this machine, not who comes by a proxy on it or from elsewhere', async () => {
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(await ask(here)).toBe(200);
    expect(await ask('192.0.2.1')).toBeNull();
    expect(await ask('127.0.0.1', { 'x-forwarded-for': '192.0.2.1' })).toBeNull();
    expect(await ask('127.0.0.1', { forwarded: 'for=192.0.2.1' })).toBeNull();
  });

  it('everybody when the operator says so', async () => {
    expect(await ask('192.0.2.1', {}, 'public')).toBe(200);
  });
});
