import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { enterpriseOf, type LegalVector, SUBJECT } from '#test/domain/legal-vectors.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';
import vectors from '#test/vectors/repair.json' with { type: 'json' };

type Expected = { opening: string; earliestOn?: string | null; endsOn?: string | null; conditions: object } | null;
type RepairVector = Omit<LegalVector, 'days'> & { days: Record<string, Expected> };

describe("the law's cases: credit repair", () => {
  for (const vector of vectors as unknown as readonly RepairVector[]) {
    for (const [on, expected] of Object.entries(vector.days)) {
      it(`${vector.name} (${on})`, () => {
        const publication = publish(enterpriseOf({ ...vector, days: {} }), day(on), xianning);
        const profile = publication.outcome === 'published' ? publication.profile : null;
        const found = profile?.repair.find(({ recordId }) => recordId === SUBJECT);
        if (expected === null) {
          expect(found, vector.why).toBeUndefined();
          return;
        }
        const states = Object.fromEntries(found?.conditions.map(({ condition, state }) => [condition, state]) ?? []);
        expect({ ...found, conditions: states }, vector.why).toMatchObject(expected);
        const isCited = found?.conditions.some(({ basis }) => basis.provision === vector.article);
        if (found?.opening !== 'not-needed') expect(isCited, vector.article).toBe(true);
      });
    }
  }
});
