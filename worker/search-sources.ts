import type { Env } from './env.ts';
import { guardEngine } from './guarded-engine.ts';
import type { Host } from './host.ts';
import type { Register } from './register.ts';
import type { SearchSources } from './search-service.ts';

/**
 * What a search on this host needs, each engine guarded; failures of an engine go to the log.
 * @example openSearchSources(host, env, register)
 */
export function openSearchSources(host: Host, env: Env, register: Register): SearchSources {
  const note = (message: string): void => host.log({ event: 'job', job: 'search-engine', message });
  const fallback = host.openFallbackEngine?.(env);
  return {
    engine: guardEngine(host.openEngine(env), { note }),
    ...(fallback === undefined ? {} : { fallback: guardEngine(fallback, { note }) }),
    register,
    toDocument: host.toDocument,
  };
}
