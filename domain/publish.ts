import type { z } from 'zod';
import { addDays, type CalendarDate } from './date.ts';
import type { Enterprise } from './enterprise.ts';
import type { Jurisdiction } from './jurisdiction/jurisdiction.ts';
import { nextLawChangeAfter } from './law/change-days.ts';
import { type RuleSet, ruleSetOn } from './law/rule-sets.ts';
import type {
  FactCounts,
  PublicProfile,
  PublicProfileSchema,
  PublicRecord,
  PublicRecordOf,
  PublicSource,
} from './profile.ts';
import { profileNotice } from './profile-notice.ts';
import type { Publication, WithheldRecord } from './publication.ts';
import type { RecordKind } from './records/index.ts';
import { keyFieldsOf } from './rules/key-field.ts';
import { validityChanges } from './rules/licence-validity.ts';
import { partyFacts } from './rules/party-facts.ts';
import { penaltyFates } from './rules/penalty-fates.ts';
import { comparePublicRecords } from './rules/record-order.ts';
import { publishRecord } from './rules/record-publication.ts';
import { repairDays, repairOutlooks } from './rules/repair-outlook.ts';
import type { RuleContext } from './rules/rule-context.ts';
import { isInReview, publicSources } from './rules/sources.ts';

/** What one record comes to on one day; `unknown`: the enterprise has no such record. */
export type RecordOutcome = 'published' | 'ended' | 'withheld' | 'unknown';

const DISSOLVED: ReadonlySet<string> = new Set(['DEREGISTERED', 'REVOKED', 'CANCELLED']);

/**
 * The only door to the public: everything the law lets be known of an enterprise on the legal day `asOf`, and nothing else.
 * Pure and total: what cannot be decided is withheld, with a reason for staff; the input is never changed. Days, not instants;
 * on `endsOn` a record is gone. Nothing changes by law alone between `asOf` and `nextChangeOn`; a unit may turn late on
 * `sourcesChangeOn`.
 * @example const publication = publish(enterprise, '2026-11-24' as CalendarDate, xianning)
 */
export function publish(enterprise: Enterprise, asOf: CalendarDate, jurisdiction: Jurisdiction): Publication {
  const ruleSet = ruleSetOn(asOf);
  if (ruleSet === null) {
    return {
      outcome: 'withheld',
      nextChangeOn: nextLawChangeAfter(asOf),
      withheld: enterprise.records.map(({ id }) => ({ id, reason: 'no-rule-in-force' })),
    };
  }
  const context = ruleContext(enterprise, asOf, jurisdiction, ruleSet);
  const records: PublicRecord[] = [];
  const withheld: WithheldRecord[] = [];
  const inReview = new Set<RecordKind>();
  const changes: (CalendarDate | null | undefined)[] = [];
  let hasEnded = false;

  for (const record of enterprise.records) {
    const decision = publishRecord(record, context);
    changes.push(...decision.changesOn);
    if (decision.outcome === 'published') {
      records.push(decision.shown);
      changes.push(...repairDays(decision.shown));
      if (record.kind === 'licence') changes.push(...validityChanges(record.body));
    } else if (decision.outcome === 'ended') {
      hasEnded = true;
    } else {
      withheld.push({ id: record.id, reason: decision.reason });
      if (decision.reason === 'shielded') hasEnded = true;
      if (isInReview(decision.reason, record, context)) inReview.add(record.kind);
    }
  }

  if (enterprise.records.length > 0) changes.push(nextLawChangeAfter(asOf));
  const nextChangeOn = earliestAfter(asOf, changes);
  if (records.length === 0) return { outcome: hasEnded ? 'ended' : 'withheld', nextChangeOn, withheld };
  records.sort(comparePublicRecords);
  return { outcome: 'published', profile: profileOf(enterprise, records, inReview, nextChangeOn, context), withheld };
}

/**
 * What one record comes to on `asOf`: shown, lawfully ended (410), kept from the public, or not there (both 404). A shielded one was public
 * before and counts as ended.
 * @example recordOutcome(enterprise, 'penalty-1', asOf, xianning) // 'ended'
 */
export function recordOutcome(
  enterprise: Enterprise,
  recordId: string,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): RecordOutcome {
  const record = enterprise.records.find(({ id }) => id === recordId);
  if (record === undefined) return 'unknown';
  const ruleSet = ruleSetOn(asOf);
  if (ruleSet === null) return 'withheld';
  const decision = publishRecord(record, ruleContext(enterprise, asOf, jurisdiction, ruleSet));
  // To everybody outside, shielding must look like any other end: it would tell of the reorganisation.
  return decision.outcome === 'withheld' && decision.reason === 'shielded' ? 'ended' : decision.outcome;
}

function ruleContext(
  enterprise: Enterprise,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  ruleSet: RuleSet,
): RuleContext {
  const publishOnRecalledLaw = jurisdiction.publishOnRecalledLaw && enterprise.refusesRecalledLaw !== true;
  const party = partyFacts(enterprise, jurisdiction);
  const context = { asOf, jurisdiction, ruleSet, publishOnRecalledLaw, penaltyFates: new Map(), ...party };
  return { ...context, penaltyFates: penaltyFates(enterprise.records, context) };
}

function profileOf(
  enterprise: Enterprise,
  records: PublicRecord[],
  inReview: ReadonlySet<RecordKind>,
  nextChangeOn: CalendarDate | null,
  context: RuleContext,
): PublicProfile {
  const { asOf, jurisdiction, ruleSet, entityKind } = context;
  const registration = records.find((record) => record.kind === 'registration')?.body ?? null;
  const region = jurisdiction.regions.find(({ code }) => code === registration?.region);
  const shown = new Set(records.map(({ kind }) => kind));
  const facts = { sources: enterprise.sources, region: region?.code ?? null, shown, inReview };
  const sources = publicSources(facts, asOf, jurisdiction);
  const ids = new Set(records.map(({ id }) => id));
  const profile: z.infer<typeof PublicProfileSchema> = {
    uscc: enterprise.uscc,
    name: registration?.name ?? enterprise.name,
    formerNames: registration?.formerNames ?? [],
    entityKind,
    region: region === undefined ? null : { code: region.code, name: region.name },
    status: registration?.registrationStatus ?? null,
    // A dissolved holder has no licences any more (行政许可法 Art. 70).
    keyFields: DISSOLVED.has(registration?.registrationStatus ?? '') ? [] : keyFieldsOf(records.filter(isLicence)),
    facts: countFacts(records),
    records,
    repair: repairOutlooks({ records, sources, context }),
    sources,
    ruleSets: [ruleSet.id],
    asOf,
    nextChangeOn,
    sourcesChangeOn: firstLateDay(sources),
    demo: enterprise.records.some(({ id, provenance }) => provenance.demo && ids.has(id)),
    notice: profileNotice(jurisdiction),
  };
  return profile as PublicProfile;
}

function firstLateDay(sources: readonly PublicSource[]): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const { unitStates } of sources) {
    for (const { due, late } of unitStates) if (!late && due !== null && (first === null || due < first)) first = due;
  }
  return first === null ? null : addDays(first, 1);
}

function isLicence(record: PublicRecord): record is PublicRecordOf<'licence'> {
  return record.kind === 'licence';
}

function countFacts(records: readonly PublicRecord[]): FactCounts {
  const facts: FactCounts = {
    licence: 0,
    penalty: 0,
    'spot-check': 0,
    'sampling-test': 0,
    'abnormal-listing': 0,
    'serious-listing': 0,
    commitment: 0,
  };
  for (const { kind } of records) if (kind !== 'registration') facts[kind] += 1;
  return facts;
}

function earliestAfter(asOf: CalendarDate, days: readonly (CalendarDate | null | undefined)[]): CalendarDate | null {
  let earliest: CalendarDate | null = null;
  for (const day of days) {
    if (day === null || day === undefined || day <= asOf) continue;
    if (earliest === null || day < earliest) earliest = day;
  }
  return earliest;
}
