import type { EntityKind } from '../codes/entity-kind.ts';
import type { Enterprise, RecordOf } from '../enterprise.ts';
import { sameEnterpriseName } from '../enterprise-name.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import { looksLikePersonName } from '../natural-person-name.ts';
import { hasSoundDates, isOfOtherDepartment } from './screening.ts';

/** Who the enterprise is, for comparing names and choosing thresholds; not all of it is published. */
export type PartyFacts = {
  readonly entityKind: EntityKind | null;
  readonly names: readonly string[];
  readonly representative: string | null;
  readonly isNamedAsPerson: boolean;
};

const KIND_BY_CODE: Readonly<Record<string, EntityKind>> = {
  '91': 'ENTERPRISE',
  '92': 'INDIVIDUAL_BUSINESS',
  '93': 'FARMERS_COOPERATIVE',
};

/**
 * Who the enterprise is by its registration; without one, by its code and the name under which the code is known.
 * @example partyFacts(enterprise, xianning) // { entityKind: 'ENTERPRISE', names: ['示例食品有限公司'], representative: null, … }
 */
export function partyFacts(enterprise: Enterprise, jurisdiction: Jurisdiction): PartyFacts {
  const registration = latestRegistration(enterprise, jurisdiction);
  if (registration === null) {
    return {
      entityKind: KIND_BY_CODE[enterprise.uscc.slice(0, 2)] ?? null,
      names: [enterprise.name],
      representative: null,
      isNamedAsPerson: looksLikePersonName(enterprise.name),
    };
  }
  const { entityKind, name, formerNames, legalRepresentative } = registration.body;
  return { entityKind, names: [name, ...formerNames], representative: legalRepresentative, isNamedAsPerson: false };
}

/** The registration that counts: sound, of the market regulator, filed under the name it states; of several the last received. */
function latestRegistration(enterprise: Enterprise, jurisdiction: Jurisdiction): RecordOf<'registration'> | null {
  let latest: RecordOf<'registration'> | null = null;
  for (const record of enterprise.records) {
    if (record.kind !== 'registration') continue;
    try {
      if (!hasSoundDates(record) || isOfOtherDepartment(record, jurisdiction)) continue;
      if (!sameEnterpriseName(record.counterpartyName, record.body.name)) continue;
      if (latest === null || record.receivedOn > latest.receivedOn) latest = record;
    } catch {
      // Not of its schema: as if it were not there.
    }
  }
  return latest;
}
