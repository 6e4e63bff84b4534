import { describe, expect, it } from 'vitest';
import { readConfiguration } from '#worker/node/configuration.ts';

describe('configuration of the Node host', () => {
  it('needs nothing to be set', () => {
    expect(readConfiguration({})).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      demo: true,
      environment: 'development',
      today: undefined,
      rateLimit: 600,
      proxies: 0,
      processes: 1,
      metrics: 'loopback',
      recalledLaw: 'publish',
    });
  });

  it('names every fault at once, each with what to do', () => {
    const read = () =>
      readConfiguration({
        PORT: '70000',
        HOST: 'a b',
        JIANXIN_ENV: 'prod',
        JIANXIN_DEMO: 'no',
        JIANXIN_TODAY: 'today',
        JIANXIN_RATE_LIMIT: '-1',
        JIANXIN_PROXY: 'yes',
        JIANXIN_PROCESSES: '0',
        JIANXIN_METRICS: 'all',
        JIANXIN_RECALLED_LAW: 'maybe',
      });
    for (const name of [
      'PORT',
      'HOST',
      'JIANXIN_ENV',
      'JIANXIN_DEMO',
      'JIANXIN_TODAY',
      'JIANXIN_RATE_LIMIT',
      'JIANXIN_PROXY',
      'JIANXIN_PROCESSES',
      'JIANXIN_RECALLED_LAW',
      'JIANXIN_METRICS',
    ]) {
      expect(read).toThrow(new RegExp(`^${name} .*\\. .*(Set|Write)`, 'm'));
    }
  });

  it('refuses a fixed legal day in production, also where only NODE_ENV says so', () => {
    expect(() => readConfiguration({ NODE_ENV: 'production', JIANXIN_TODAY: '2026-01-01' })).toThrow(/JIANXIN_TODAY/);
    expect(readConfiguration({ JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-01-01' }).today).toBe('2026-01-01');
  });
});
