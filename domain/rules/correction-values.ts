import { RECORD_SCHEMAS, type RecordKind } from '../records/index.ts';

type Members<Kind extends RecordKind> = keyof (typeof RECORD_SCHEMAS)[Kind]['shape'] & string;

/**
 * The members whose values may stand in a correction: codes, amounts, days. None holds free text or a name, so that nothing
 * which a correction took away (a fact, an address, a person) is published again by telling of the correction.
 */
const VALUE_MEMBERS: { readonly [Kind in RecordKind]: readonly Members<Kind>[] } = {
  registration: ['entityKind', 'registrationStatus', 'establishedOn', 'approvedOn'],
  licence: ['decidedOn', 'validFrom', 'validUntil', 'status'],
  penalty: [
    'penaltyKinds',
    'fineAmount',
    'confiscatedAmount',
    'decidedOn',
    'validUntil',
    'publicityEndsOn',
    'publishedOn',
  ],
  'spot-check': ['checkedOn', 'results', 'publishedOn'],
  'sampling-test': ['noticedOn', 'verdict'],
  'abnormal-listing': ['ground', 'listedOn', 'removedOn'],
  commitment: ['commitmentKind', 'signedOn', 'validUntil', 'fulfilment', 'checkedOn', 'breachOn'],
  'serious-listing': ['listedOn', 'banEndsOn', 'removedOn'],
};

/**
 * Whether a correction of this member shows its values before and after (企业信息公示暂行条例 Art. 12), or says only that the
 * member was corrected (行政处罚法 Art. 48: the text replaced is gone).
 * @example showsCorrectedValues('penalty', 'violationFacts') // false
 */
export function showsCorrectedValues(kind: RecordKind, member: string): boolean {
  const members: readonly string[] = VALUE_MEMBERS[kind];
  return members.includes(member);
}

/**
 * One value of a correction as the public may see it; null where the file stated none, or where it is not of the type of its
 * member: an earlier version is not validated again when it is replaced.
 * @example correctedValue('penalty', 'fineAmount', 200000) // 200000
 */
export function correctedValue(kind: RecordKind, member: string, value: unknown): unknown {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    RECORD_SCHEMAS[kind].shape;
  return shape[member]?.safeParse(value).success === true ? value : null;
}
