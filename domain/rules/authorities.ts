import type { KindAndBody } from '../records/natural-key.ts';

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
    case 'commitment':
      return [record.body.receivingAuthority.name, unit];
    case 'sampling-test':
      return [record.body.noticingUnit, unit];
    case 'abnormal-listing':
    case 'serious-listing':
      return [record.body.listingAuthority, record.body.removalAuthority, unit];
  }
}
