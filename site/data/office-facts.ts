import { CHINESE, type Edition } from './edition.ts';
import type { Operator } from './read-operator.ts';

/**
 * What the operator states of itself, in the order of the footer; what was not stated is left out.
 * @example officeFacts(operator) // [{ label: '主办单位', value: '…', href: null }]
 */
export function officeFacts(
  operator: Operator,
  { words: { OFFICE } }: Edition = CHINESE,
): { label: string; value: string; href: string | null }[] {
  const members = ['organiser', 'undertaker', 'siteCode', 'icp', 'police', 'telephone'] as const;
  return members.flatMap((member) => {
    const value = operator[member];
    const href = member === 'telephone' ? `tel:${value}` : null;
    return value === null ? [] : [{ label: OFFICE[member], value, href }];
  });
}
