import { describe, expect, it } from 'vitest';
import type { ServiceStatus } from '#domain/wire/service-status.ts';
import { serviceLines } from '#site/data/service-lines.ts';

const service: ServiceStatus = {
  at: '2026-11-24T04:00:00.000Z',
  database: 'works',
  search: 'fallback',
  lastImportAt: '2026-11-23T17:00:00.000Z',
  computedFor: '2026-11-24',
  isCurrent: true,
};
const textsOf = (given: ServiceStatus): readonly string[] => serviceLines(given).facts.flatMap(({ lines }) => lines);

describe('how the service is', () => {
  it('is told part by part, in Beijing time', () => {
    expect(serviceLines(service).at).toContain('2026-11-24 12:00');
    expect(textsOf(service)).toEqual([
      '正常',
      '由备用检索服务作答',
      '2026-11-24 01:00',
      '2026-11-24，已包含全部已接收的数据',
    ]);
  });

  it('what is being counted is said to be so, and what never was', () => {
    const empty = { ...service, isCurrent: false, lastImportAt: null };
    expect(textsOf(empty).slice(2)).toEqual(['尚无', '2026-11-24，正在计入新接收的数据']);
  });

  it('of a database that does not answer nothing else is claimed', () => {
    const down = { ...service, database: 'down', lastImportAt: null, computedFor: null, isCurrent: null } as const;
    expect(textsOf(down)).toEqual(['不可用', '由备用检索服务作答', '数据库不可用，无法得知', '数据库不可用，无法得知']);
  });
});
