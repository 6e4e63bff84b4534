import { looksLikePersonName, maskPersonName } from '#domain/natural-person-name.ts';
import type { IngestRow } from '#worker/ingest/ingest-row.ts';
import { readAbnormalListing } from './bodies/read-abnormal-listing.ts';
import { readCommitment } from './bodies/read-commitment.ts';
import { readLicence } from './bodies/read-licence.ts';
import { readPenalty } from './bodies/read-penalty.ts';
import { readRegistration } from './bodies/read-registration.ts';
import { readSamplingTest } from './bodies/read-sampling-test.ts';
import { readSeriousListing } from './bodies/read-serious-listing.ts';
import { readSpotCheck } from './bodies/read-spot-check.ts';
import { finding } from './finding.ts';
import { type Party, readParty } from './read-party.ts';
import { readSamplingParties } from './read-sampling-parties.ts';
import type { RowContext } from './row-context.ts';
import type { RowValues } from './row-values.ts';

type KindAndBody<Row> = Row extends { kind: infer Kind; body: infer Body } ? { kind: Kind; body: Body } : never;

/** One record of a row with the party it concerns, before it is known whether the row may be stored. */
export type DraftRecord = { readonly party: Party; readonly record: KindAndBody<IngestRow> };

function draftSampling(values: RowValues, context: RowContext): DraftRecord[] {
  const producers = readSamplingParties(values, 'producerName', 'producerUscc');
  const sampled = readSamplingParties(values, 'sampledName', 'sampledUscc');
  const test = readSamplingTest(values, context);
  if (producers === null || sampled === null || test === null) return [];
  if (producers.length + sampled.length === 0) {
    values.findings.push(finding('party-missing', null, '标称生产企业和被抽样单位都为空'));
  }
  const nameOf = (parties: readonly Party[]): string | null =>
    parties.length === 0 ? null : parties.map((party) => withoutPersonName(party.name)).join('；');
  const attach = (role: 'nominal-producer' | 'sampled-unit', otherParty: string | null) => (party: Party) => ({
    party,
    record: { kind: 'sampling-test' as const, body: { ...test, role, otherParty } },
  });
  return [
    ...producers.map(attach('nominal-producer', nameOf(sampled))),
    ...sampled.map(attach('sampled-unit', nameOf(producers))),
  ];
}

function draftRecord(values: RowValues, party: Party, context: RowContext): KindAndBody<IngestRow> | null {
  const { kind } = context.layout;
  switch (kind) {
    case 'registration': {
      const body = readRegistration(values, party.uscc ?? '', context);
      return body && { kind, body };
    }
    case 'licence': {
      const body = readLicence(values, context);
      return body && { kind, body };
    }
    case 'penalty': {
      const body = readPenalty(values, context);
      return body && { kind, body };
    }
    case 'spot-check': {
      const body = readSpotCheck(values, context);
      return body && { kind, body };
    }
    case 'abnormal-listing': {
      const body = readAbnormalListing(values);
      return body && { kind, body };
    }
    case 'serious-listing': {
      const body = readSeriousListing(values);
      return body && { kind, body };
    }
    case 'commitment': {
      const body = readCommitment(values, context);
      return body && { kind, body };
    }
    case 'sampling-test':
      return null;
  }
}

/**
 * The records a row describes: one, or for a sampling notice one for each party. Empty when the findings reject the row.
 * @example draftRecords(values, context) // [{ party: …, record: { kind: 'penalty', body: … } }]
 */
export function draftRecords(values: RowValues, context: RowContext): readonly DraftRecord[] {
  if (context.layout.kind === 'sampling-test') return draftSampling(values, context);
  const party = readParty(values, 'name', 'uscc');
  // A body is read even where the code is bad, so that one verdict names every fault of the row.
  const name = values.line('name');
  const stand: Party = party ?? { name: name ?? '', uscc: null, hold: finding('name-only', null, '') };
  const record = draftRecord(values, stand, context);
  return party === null || record === null ? [] : [{ party, record }];
}

/** A natural person's name is not kept, not even beside the record of the other party. */
function withoutPersonName(name: string): string {
  return looksLikePersonName(name) ? maskPersonName(name) : name;
}
