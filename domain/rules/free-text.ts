import type { KindAndBody } from '../records/natural-key.ts';

// Numbers in a form of their own, which a bank card or an old identity number may resemble by chance.
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'uscc',
  'registrationNumber',
  'checkNumber',
  'samplingNumber',
  'batch',
]);

/**
 * Calls back with every text of a body and the member it stands in, however deep; identifiers are told apart.
 * @example visitText(record.body, (text, isIdentifier) => …)
 */
export function visitText(value: unknown, visit: (text: string, isIdentifier: boolean) => void, member = ''): void {
  if (typeof value === 'string') {
    visit(value, IDENTIFIERS.has(member));
  } else if (Array.isArray(value)) {
    for (const item of value) visitText(item, visit, member);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) visitText(item, visit, key);
  }
}

/**
 * The names of the authorities and units that answer for a record.
 * @example authoritiesOf(record, record.provenance.unit) // ['赤壁市市场监督管理局', '执法支队']
 */
export function authoritiesOf(record: KindAndBody, unit: string): readonly (string | null)[] {
  switch (record.kind) {
    case 'registration':
      return [record.body.registrationAuthority, unit];
    case 'licence':
      return [record.body.licensingAuthority.name, unit];
    case 'penalty':
      return [record.body.decidingAuthority.name, unit];
    case 'spot-check':
      return [record.body.checkingAuthority.name, unit];
    case 'sampling-test':
      return [record.body.noticingUnit, unit];
    case 'abnormal-listing':
    case 'serious-listing':
      return [record.body.listingAuthority, unit];
  }
}
