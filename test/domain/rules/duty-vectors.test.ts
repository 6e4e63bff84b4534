import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import { dutiesOf } from '#domain/rules/duty-list.ts';
import { enterpriseOf, type LegalVector, SUBJECT } from '#test/domain/legal-vectors.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';
import vectors from '#test/vectors/duties.json' with { type: 'json' };

type Expected = {
  dueOn: string | null;
  doneOn: string | null;
  state: string;
  reason: string | null;
  unit?: string;
} | null;

type DutyVector = Omit<LegalVector, 'days'> & { duty: string; events?: DutyEvents; days: Record<string, Expected> };

describe("the law's cases: duties", () => {
  for (const vector of vectors as unknown as readonly DutyVector[]) {
    for (const [on, expected] of Object.entries(vector.days)) {
      it(`${vector.name} (${on})`, () => {
        const enterprise = enterpriseOf({ ...vector, days: {} });
        const events = new Map([[SUBJECT, vector.events ?? {}]]);
        const duties = dutiesOf(enterprise, day(on), xianning, events).filter(
          ({ recordId, duty }) => recordId === SUBJECT && duty === vector.duty,
        );
        if (expected === null) {
          expect(duties, vector.why).toEqual([]);
          return;
        }
        expect(duties, vector.why).toHaveLength(1);
        expect(duties[0], vector.why).toMatchObject(expected);
        expect(duties[0]?.provision.id).toBe(vector.article);
      });
    }
  }
});
