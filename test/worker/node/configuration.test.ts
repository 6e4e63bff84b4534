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
      });
    for (const name of ['PORT', 'HOST', 'JIANXIN_ENV', 'JIANXIN_DEMO', 'JIANXIN_TODAY']) {
      expect(read).toThrow(new RegExp(`^${name} .*\\. .*(Set|Write)`, 'm'));
    }
  });

  it('refuses a fixed legal day in production, also where only NODE_ENV says so', () => {
    expect(() => readConfiguration({ NODE_ENV: 'production', JIANXIN_TODAY: '2026-01-01' })).toThrow(/JIANXIN_TODAY/);
    expect(readConfiguration({ JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-01-01' }).today).toBe('2026-01-01');
  });
});
