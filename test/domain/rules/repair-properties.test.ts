import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { isInForce } from '#domain/law/in-force.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { publish } from '#domain/publish.ts';
import { arbitraryDay, arbitraryEnterprise } from '#test/fixtures/arbitrary-enterprise.ts';

describe('the outlook on repair whatever the facts', () => {
  it('speaks of published records alone, never of an earliest day after the end, and cites law in force', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const publication = publish(enterprise, asOf, xianning);
        if (publication.outcome !== 'published') return;
        const { records, repair } = publication.profile;
        const shown = new Map(records.map((record) => [record.id, record]));
        for (const { recordId, recordKind, opening, earliestOn, endsOn, conditions, applyAt } of repair) {
          const record = shown.get(recordId);
          expect(record?.kind).toBe(recordKind);
          expect(record?.publicity.endsOn).toBe(endsOn);
          expect(earliestOn !== null).toBe(opening === 'dated');
          if (earliestOn !== null && endsOn !== null) expect(earliestOn < endsOn).toBe(true);
          expect(applyAt.length === 0).toBe(opening === 'not-needed' || opening === 'never');
          for (const { basis } of conditions) {
            const law = PROVISIONS.find(({ id }) => id === basis.provision);
            expect(law !== undefined && isInForce(law, asOf), `${basis.provision} on ${asOf}`).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says of no condition that it is met but of days and of the lists', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const publication = publish(enterprise, asOf, xianning);
        if (publication.outcome !== 'published') return;
        const met = publication.profile.repair.flatMap(({ conditions }) =>
          conditions.filter(({ state }) => state === 'met').map(({ condition }) => condition),
        );
        for (const condition of met) expect(['minimum-term', 'no-running-measure', 'on-no-list']).toContain(condition);
      }),
      { numRuns: 500 },
    );
  });
});
