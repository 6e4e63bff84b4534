import type { z } from 'zod';
import { KEY_FIELDS, type KeySubfield } from '../codes/key-field.ts';
import { classifyLicenceNumber } from '../identifiers/licence-number.ts';
import type { KeyFieldMembershipSchema, PublicRecordOf } from '../profile.ts';
import type { AdminLicence } from '../records/admin-licence.ts';
import { stripInvisible } from '../text-width.ts';

type KeyFieldMembership = z.infer<typeof KeyFieldMembershipSchema>;

const FOOD_TRADES: Readonly<Record<string, KeySubfield>> = { 1: 'food-business', 2: 'catering', 3: 'canteen' };
const EQUIPMENT_KINDS: Readonly<Record<string, KeySubfield>> = {
  1: 'equipment-production',
  2: 'equipment-production',
  3: 'equipment-production',
  4: 'cylinder-filling',
  7: 'equipment-inspection',
  9: 'cylinder-filling',
};

/** Certificates told by their name, where the number says nothing; the first that fits counts. */
const CERTIFICATES: readonly (readonly [RegExp, KeySubfield])[] = [
  [/食品添加剂生产许可/u, 'food-additive'],
  [/食品生产许可/u, 'food-production'],
  [/餐饮服务许可/u, 'catering'],
  [/食品(?:经营|流通)许可/u, 'food-business'],
  [/充装许可/u, 'cylinder-filling'],
  [/特种设备(?:生产|设计|制造|安装)/u, 'equipment-production'],
  [/特种设备检验检测/u, 'equipment-inspection'],
  [/工业产品生产许可/u, 'industrial-licence'],
  [/药品生产许可/u, 'drug'],
  [/医疗器械生产许可/u, 'medical-device'],
  [/化妆品生产许可/u, 'cosmetic'],
];

/**
 * The key-field sub-field a licence puts its holder in, by the form of its number, else by the name of the certificate; null
 * for any other licence (plan 二(一): the register follows licences held).
 * @example keySubfieldOf({ licenceNumber: 'SC10642128100025', … }) // 'food-production'
 */
export function keySubfieldOf(
  body: Pick<AdminLicence, 'licenceNumber' | 'certificateName' | 'documentTitle'>,
): KeySubfield | null {
  const number = body.licenceNumber === null ? null : classifyLicenceNumber(body.licenceNumber);
  switch (number?.kind) {
    case 'food-production':
      return number.normalised[2] === '2' ? 'food-additive' : 'food-production';
    case 'food-business':
      return FOOD_TRADES[number.normalised[2] ?? ''] ?? 'food-business';
    case 'special-equipment':
      return EQUIPMENT_KINDS[number.normalised[2] ?? ''] ?? null;
    case 'industrial-product':
      return 'industrial-licence';
    case 'cosmetics-production':
      return 'cosmetic';
    case 'device-production':
    case 'device-registration':
      return 'medical-device';
    default: {
      const title = stripInvisible(body.certificateName ?? body.documentTitle ?? '').replace(/\s+/gu, '');
      return CERTIFICATES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
    }
  }
}

/**
 * Membership of the key-field register, from the published licences that are valid today, in the order of KEY_FIELDS.
 * @example keyFieldsOf(licences) // [{ field: 'food', subfields: ['food-production'], licenceIds: ['licence-1'] }]
 */
export function keyFieldsOf(licences: readonly PublicRecordOf<'licence'>[]): KeyFieldMembership[] {
  const held = licences.flatMap(({ id, body, validity }) => {
    const subfield = validity === 'valid' ? keySubfieldOf(body) : null;
    return subfield === null ? [] : [{ id, subfield }];
  });
  if (held.length === 0) return [];
  return KEY_FIELDS.flatMap(({ code, subfields }) => {
    const codes = subfields.map((entry) => entry.code as KeySubfield);
    const inField = held.filter(({ subfield }) => codes.includes(subfield));
    if (inField.length === 0) return [];
    return [
      {
        field: code,
        subfields: codes.filter((subfield) => inField.some((licence) => licence.subfield === subfield)),
        licenceIds: inField.map(({ id }) => id),
      },
    ];
  });
}
