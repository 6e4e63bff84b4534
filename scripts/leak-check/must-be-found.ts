import type { PublicProfile } from '#domain/profile.ts';

/**
 * The words by which a published enterprise must be found: its name, its code, the numbers of its licences and decisions.
 * @example mustBeFoundBy(profile) // ['示例食品有限公司', '91421200MA0XN00A4C', 'SC10642128100025', …]
 */
export function mustBeFoundBy({ uscc, name, records }: PublicProfile): readonly string[] {
  const numbers = records.flatMap((record) => {
    if (record.kind === 'licence') return [record.body.licenceNumber, record.body.documentNumber];
    return record.kind === 'penalty' ? [record.body.documentNumber] : [];
  });
  return [...new Set([uscc, name, ...numbers.filter((number) => number !== null)])];
}
