import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { MANAGEMENT_MEASURES } from '#domain/law/management-measures.ts';
import { WITHHOLDING_BASIS } from '#domain/law/withholding-basis.ts';
import type { PublicRecord } from '#domain/profile.ts';
import type { WithheldReason } from '#domain/publication.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { day } from '#test/fixtures/enterprise-builder.ts';
import duties from '#test/vectors/duties.json' with { type: 'json' };
import repair from '#test/vectors/repair.json' with { type: 'json' };
import { enterpriseOf, jurisdictionOf, LEGAL_VECTORS, type LegalVector, SUBJECT } from './legal-vectors.ts';

const ALL = Object.values(LEGAL_VECTORS).flat();

type Found = { outcome: string; record: PublicRecord | null };

function outcomeOn(vector: LegalVector, asOf: CalendarDate): Found {
  const enterprise = enterpriseOf(vector);
  const publication = publish(enterprise, asOf, jurisdictionOf(vector));
  const reason = publication.withheld.find(({ id }) => id === SUBJECT)?.reason;
  if (reason !== undefined) return { outcome: `withheld: ${reason}`, record: null };
  const records = publication.outcome === 'published' ? publication.profile.records : [];
  const record = records.find(({ id }) => id === SUBJECT);
  if (record === undefined)
    return { outcome: recordOutcome(enterprise, SUBJECT, asOf, jurisdictionOf(vector)), record: null };
  return { outcome: record.kind === 'licence' ? `published, ${record.validity}` : 'published', record };
}

for (const [file, vectors] of Object.entries(LEGAL_VECTORS)) {
  describe(`the law's cases: ${file}`, () => {
    for (const vector of vectors) {
      for (const [on, expected] of Object.entries(vector.days)) {
        it(`${vector.name} (${on}: ${expected})`, () => {
          const { outcome, record } = outcomeOn(vector, day(on));
          expect(outcome, vector.why).toBe(expected);
          if (record !== null) expect({ ...record, ...record.publicity }).toMatchObject(vector.shown ?? {});
          const keyFields = vector.profile?.[on];
          if (keyFields !== undefined) {
            const publication = publish(enterpriseOf(vector), day(on), jurisdictionOf(vector));
            expect(publication.outcome).toBe('published');
            expect(
              publication.outcome === 'published' && publication.profile.keyFields.map(({ field }) => field),
            ).toEqual(keyFields);
          }
        });
      }
    }
  });
}

describe('cases and law cover each other', () => {
  it('every provision has a case', () => {
    // What follows a listing has its cases in test/domain/measures-on.test.ts.
    const measures = MANAGEMENT_MEASURES.map(({ provision }) => ({ article: provision.id }));
    const proven = new Set([...ALL, ...duties, ...repair, ...measures].map(({ article }) => article));
    expect(PROVISIONS.filter(({ id }) => !proven.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('every case names a provision of the registry', () => {
    const known = new Set(PROVISIONS.map(({ id }) => id));
    expect(ALL.filter(({ article }) => !known.has(article)).map(({ name }) => name)).toEqual([]);
  });

  it('every reason for withholding has a case, and a basis in law', () => {
    const seen = new Set(ALL.flatMap(({ days }) => Object.values(days)));
    const reasons = Object.keys(WITHHOLDING_BASIS) as WithheldReason[];
    expect(reasons.filter((reason) => !seen.has(`withheld: ${reason}`))).toEqual([]);
    expect(reasons.filter((reason) => WITHHOLDING_BASIS[reason].length === 0)).toEqual([]);
  });

  it('a case that is published on some day cites there the provision it proves', () => {
    // Counting of months, a time of hiding, a withdrawal still ahead, and a rule that is not ours leave no trace in the basis of a record.
    const silent = new Set(['civil-code-art-202', 'order-107-shielding', 'penalty-law-art-48', 'ndrc-36-start']);
    const uncited = ALL.filter(({ article }) => !silent.has(article)).filter((vector) => {
      const shown = Object.keys(vector.days).flatMap((on) => outcomeOn(vector, day(on)).record ?? []);
      return (
        shown.length > 0 && !shown.some(({ basis }) => basis.some(({ provision }) => provision === vector.article))
      );
    });
    expect(uncited.map(({ name }) => name)).toEqual([]);
  });

  it('every published record cites law in force on that day', () => {
    for (const vector of ALL) {
      for (const on of Object.keys(vector.days)) {
        const { record } = outcomeOn(vector, day(on));
        if (record === null) continue;
        expect(record.basis.length, `${vector.name} ${on}`).toBeGreaterThan(0);
        for (const { provision } of record.basis) {
          const law = PROVISIONS.find(({ id }) => id === provision);
          if (law === undefined) expect(provision).toBe('low-amount-fine-xianning');
          else expect(law.from <= on && (law.until === null || on <= law.until), `${provision} on ${on}`).toBe(true);
        }
      }
    }
  });
});
