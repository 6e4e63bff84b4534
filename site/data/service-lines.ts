import type { ServiceStatus } from '#domain/wire/service-status.ts';
import { beijingMoment } from './beijing-moment.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';

/**
 * How the service is, part by part, in words.
 * @example serviceLines(service).facts.map(({ label }) => label) // ['公示数据库', '检索服务', …]
 */
export function serviceLines(
  service: ServiceStatus,
  { words: { DATA } }: Edition = CHINESE,
): { at: string; facts: Fact[] } {
  const { database, search, lastImportAt, computedFor, isCurrent } = service;
  const told = (value: string | null): string => (database === 'down' ? DATA.untold : (value ?? DATA.never));
  const computed = computedFor === null ? null : isCurrent ? DATA.current(computedFor) : DATA.behind(computedFor);
  return {
    at: DATA.serviceAt(beijingMoment(service.at)),
    facts: [
      { label: DATA.database, lines: [DATA[database]] },
      { label: DATA.search, lines: [DATA[search]] },
      { label: DATA.lastImport, lines: [told(lastImportAt === null ? null : beijingMoment(lastImportAt))] },
      { label: DATA.computedFor, lines: [told(computed)] },
    ],
  };
}
