import type { PublicProfile, PublicSource } from '#domain/profile.ts';

/** The sources of one enterprise as a tool tells them: who answers for what, how far it reaches, and what is missing. */
export type SourceCoverage = {
  uscc: string;
  sources: Pick<PublicSource, 'kind' | 'state' | 'units' | 'asOf'>[];
  notCovered: Pick<PublicSource, 'kind' | 'reason' | 'units'>[];
};

/**
 * Which units answer for an enterprise, until when each was heard, and which kinds of record are not available.
 * @example sourceCoverage(profile).notCovered // [{ kind: 'licence', reason: 'unit-missing', units: ['…'] }]
 */
export function sourceCoverage({ uscc, sources }: PublicProfile): SourceCoverage {
  return {
    uscc,
    sources: sources.map(({ kind, state, units, asOf }) => ({ kind, state, units, asOf })),
    notCovered: sources
      .filter(({ state, reason }) => state === 'unavailable' || reason !== null)
      .map(({ kind, reason, units }) => ({ kind, reason, units })),
  };
}
