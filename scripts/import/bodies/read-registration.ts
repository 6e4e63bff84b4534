import { normaliseRegistrationNumber } from '#domain/identifiers/registration-number.ts';
import type { Registration } from '#domain/records/registration.ts';
import { parseEntityKind } from '../parse/parse-entity-kind.ts';
import { parseRegion } from '../parse/parse-region.ts';
import { parseRegistrationStatus } from '../parse/parse-registration-status.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';

function readCapital(values: RowValues): string | null {
  const amount = values.line('registeredCapital');
  if (amount === null) return null;
  const isBare = /^[\d.,]+$/.test(amount);
  const unit = isBare && (values.header('registeredCapital') ?? '').includes('万') ? '万元' : '';
  const currency = values.line('capitalCurrency');
  return `${amount}${unit}${currency === null || amount.includes(currency) ? '' : currency}`;
}

function readStatus(values: RowValues): Registration['registrationStatus'] {
  const text = values.line('registrationStatus');
  if (text === null) return null;
  const status = parseRegistrationStatus(text);
  if (status === null) {
    values.find('registration-status-unknown', 'registrationStatus', (header) => {
      return `列“${header}”的内容${quoteCell(text)}不能识别`;
    });
  }
  return status;
}

function readRegistrationNumber(values: RowValues): string | null {
  // A database export that passed through floating point leaves ".0" behind a number of at most 15 digits, which is exact.
  const text = values.line('registrationNumber')?.replace(/^(\d{1,15})\.0+$/, '$1');
  return text === undefined ? null : normaliseRegistrationNumber(text) || null;
}

function readRegion(values: RowValues, uscc: string, context: BodyContext): string | null {
  const county = values.line('region');
  const region = parseRegion({ county, authority: values.line('authority'), uscc }, context.jurisdiction);
  if (region === null && county !== null) {
    values.find('region-unknown', 'region', (header) => {
      return `列“${header}”的内容${quoteCell(county)}不是${context.jurisdiction.name}的区县`;
    });
  }
  return region;
}

/**
 * The registration facts of a row, or null where the name is missing (the findings say so).
 * @param uscc the code of the row, normalised; decides kind and region where no column does
 * @example readRegistration(values, '91421200MA0XN00A4C', context)
 */
export function readRegistration(values: RowValues, uscc: string, context: BodyContext): Registration | null {
  const name = values.line('name');
  const entityTypeText = values.line('entityType');
  const establishedOn = values.date('establishedOn');
  const approvedOn = values.date('approvedOn');
  const registrationStatus = readStatus(values);
  if (name === null) return null;
  return {
    name,
    formerNames: (values.text('formerNames') ?? '')
      .split(/[;；、,，\n]/u)
      .map((former) => former.trim())
      .filter((former) => former !== ''),
    registrationNumber: readRegistrationNumber(values),
    entityKind: parseEntityKind(entityTypeText, uscc),
    entityTypeText,
    registrationStatus,
    legalRepresentative: values.line('legalRepresentative'),
    registeredAddress: values.line('registeredAddress'),
    registeredCapital: readCapital(values),
    industry: values.line('industry'),
    businessScope: values.text('businessScope'),
    establishedOn,
    approvedOn,
    registrationAuthority: values.line('authority'),
    region: readRegion(values, uscc, context),
  };
}
