import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { type Enterprise, EnterpriseSchema } from '#domain/enterprise.ts';
import { documentNumberKey } from '#domain/identifiers/document-number.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { ruleSetOn } from '#domain/law/rule-sets.ts';
import { PublicProfileSchema } from '#domain/profile.ts';
import type { Publication } from '#domain/publication.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from '#domain/records/index.ts';
import { termOf } from '#domain/rules/record-decision.ts';
import { arbitraryDay, arbitraryEnterprise, arbitraryRecord } from '#test/fixtures/arbitrary-enterprise.ts';
import { anEnterprise, aRecord, ENTERPRISE_NAME } from '#test/fixtures/enterprise-builder.ts';

/** Members that hold free text or a name in some kind; the last is of no kind. */
const TEXT_MEMBERS = [
  ...new Set(
    RECORD_KINDS.flatMap((kind) => Object.keys(RECORD_SCHEMAS[kind].shape)).filter(
      (member) => !/(?:On|From|Until|Amount)$/.test(member),
    ),
  ),
  'unknownMember',
];

function recordsOf(publication: Publication) {
  return publication.outcome === 'published' ? publication.profile.records : [];
}

/** The next day on which law, or a unit that turns late, changes what is said. */
function nextChangeOf(publication: Publication): CalendarDate | null {
  if (publication.outcome !== 'published') return publication.nextChangeOn;
  const { nextChangeOn, sourcesChangeOn } = publication.profile;
  return [nextChangeOn, sourcesChangeOn].filter((on) => on !== null).toSorted()[0] ?? null;
}

/** All of a publication that a reader sees, but the day itself. */
function contentOf(publication: Publication): unknown {
  if (publication.outcome !== 'published') return publication.outcome;
  return { ...publication.profile, asOf: null };
}

describe('publish() whatever the facts', () => {
  it('stands on enterprises that are of their schema', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, (enterprise) => {
        expect(EnterpriseSchema.safeParse(enterprise).error).toBeUndefined();
      }),
    );
  });

  it('never throws, and what it publishes is of the public schema', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const publication = publish(enterprise, asOf, xianning);
        if (publication.outcome !== 'published') return;
        expect(PublicProfileSchema.safeParse(publication.profile).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('publishes nothing of an earlier version that the current one does not say, but codes, amounts and days', () => {
    const marked = fc.record({
      record: arbitraryRecord,
      versions: fc.array(fc.dictionary(fc.constantFrom(...TEXT_MEMBERS), fc.nat({ max: 999 })), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(marked, arbitraryDay, ({ record, versions }, asOf) => {
        const earlierVersions = versions.map((members) => ({
          replacedOn: asOf,
          body: {
            ...record.body,
            ...Object.fromEntries(Object.entries(members).map(([member, n]) => [member, `旧文${n}`])),
          },
        }));
        const corrected = { ...record, counterpartyName: ENTERPRISE_NAME, earlierVersions } as typeof record;
        const publication = publish(anEnterprise([aRecord('registration'), corrected]), asOf, xianning);
        expect(JSON.stringify(publication)).not.toContain('旧文');
      }),
      { numRuns: 500 },
    );
  });

  it('never moves the end of a term later because a further version is known', () => {
    const dated = fc
      .constantFrom('penalty', 'spot-check', 'sampling-test')
      .chain((kind) => arbitraryRecord.filter((record) => record.kind === kind));
    const version = fc.record({
      replacedOn: arbitraryDay,
      body: fc.record({
        decidedOn: arbitraryDay,
        checkedOn: arbitraryDay,
        noticedOn: fc.option(arbitraryDay),
        publishedOn: fc.option(arbitraryDay),
      }),
    });
    fc.assert(
      fc.property(dated, version, arbitraryDay, (record, further, asOf) => {
        const before = { ...record, counterpartyName: ENTERPRISE_NAME } as typeof record;
        const after = { ...before, earlierVersions: [...before.earlierVersions, further] };
        const ruleSet = ruleSetOn(asOf);
        fc.pre(ruleSet !== null);
        const context = {
          asOf,
          jurisdiction: xianning,
          ruleSet,
          entityKind: null,
          names: [ENTERPRISE_NAME],
          representative: null,
          isNamedAsPerson: false,
          publishOnRecalledLaw: true,
          penaltyFates: new Map(),
        };
        const [one, other] = [termOf(before, context), termOf(after, context)];
        if (one.kind !== 'term' || other.kind !== 'term') return;
        expect(other.startsOn <= one.startsOn).toBe(true);
        expect((other.endsOn ?? '9999') <= (one.endsOn ?? '9999')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('names no penalty that is not itself on show', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const records = recordsOf(publish(enterprise, asOf, xianning));
        const shown = new Set(
          records.flatMap((record) =>
            record.kind === 'penalty' ? [documentNumberKey(record.body.documentNumber)] : [],
          ),
        );
        for (const { body } of records) {
          if (!('penaltyDocumentNumber' in body) || body.penaltyDocumentNumber === null) continue;
          expect(shown.has(documentNumberKey(body.penaltyDocumentNumber))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on records that are not of their schema: it withholds them', () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.anything(), arbitraryDay, (record, body, asOf) => {
        const broken = { ...record, body } as typeof record;
        const publication = publish(anEnterprise([aRecord('registration'), broken]), asOf, xianning);
        expect(recordsOf(publication).filter(({ id }) => id === record.id)).toEqual([]);
      }),
    );
  });

  it('never changes what it was given', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const before = structuredClone(enterprise);
        publish(enterprise, asOf, xianning);
        expect(enterprise).toEqual(before);
      }),
    );
  });

  it('changes nothing between asOf and the day before nextChangeOn', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, fc.nat(), (enterprise, asOf, choice) => {
        const publication = publish(enterprise, asOf, xianning);
        const next = nextChangeOf(publication) ?? addDays(asOf, 4000);
        const span = Math.max(1, Math.round((Date.parse(next) - Date.parse(asOf)) / 86_400_000));
        for (const later of [addDays(asOf, choice % span), addDays(next, -1)]) {
          expect(contentOf(publish(enterprise, later, xianning))).toEqual(contentOf(publication));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('nextChangeOn lies after asOf', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const next = nextChangeOf(publish(enterprise, asOf, xianning));
        expect(next === null || next > asOf).toBe(true);
      }),
    );
  });

  it('shows no record after a further one came that it did not show before (but for a registration, which names the party)', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryRecord, arbitraryDay, (enterprise, further, asOf) => {
        fc.pre(further.kind !== 'registration');
        const before = new Set(recordsOf(publish(enterprise, asOf, xianning)).map(({ id }) => id));
        const grown: Enterprise = { ...enterprise, records: [...enterprise.records, further] };
        for (const { id } of recordsOf(publish(grown, asOf, xianning))) {
          expect(id === further.id || before.has(id)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows a penalty only within a term that ends, under RS-2025 no later than in the third year after its first', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        for (const record of recordsOf(publish(enterprise, asOf, xianning))) {
          if (record.kind !== 'penalty') continue;
          const { startsOn, endsOn } = record.publicity;
          expect(endsOn).not.toBeNull();
          expect(asOf >= startsOn && asOf < (endsOn ?? '')).toBe(true);
          if (asOf >= '2025-12-25') expect(Number(endsOn?.slice(0, 4)) - Number(startsOn.slice(0, 4))).toBeLessThan(4);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells of each record what it does with it: published, ended, withheld; and of no other', () => {
    fc.assert(
      fc.property(arbitraryEnterprise, arbitraryDay, (enterprise, asOf) => {
        const publication = publish(enterprise, asOf, xianning);
        const shown = new Set(recordsOf(publication).map(({ id }) => id));
        // A shielded record looks like an ended one to everybody outside.
        const kept = publication.withheld.filter(({ reason }) => reason !== 'shielded');
        const withheld = new Set(kept.map(({ id }) => id));
        for (const { id } of enterprise.records) {
          const expected = shown.has(id) ? 'published' : withheld.has(id) ? 'withheld' : 'ended';
          expect(recordOutcome(enterprise, id, asOf, xianning)).toBe(expected);
        }
        expect(recordOutcome(enterprise, 'no such record', asOf, xianning)).toBe('unknown');
      }),
    );
  });
});
