import { classifyLicenceNumber } from '#domain/identifiers/licence-number.ts';
import type { AdminLicence } from '#domain/records/admin-licence.ts';
import { parseLicenceStatus } from '../parse/parse-licence-status.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';
import { readAuthority } from './read-authority.ts';
import { readDocumentNumber } from './read-document-number.ts';

function readLicenceNumber(values: RowValues): string | null {
  const text = values.line('licenceNumber');
  if (text === null) return null;
  const found = classifyLicenceNumber(text);
  if (found.kind !== 'unknown' && found.check === 'failed') {
    values.find('licence-check-digit', 'licenceNumber', (header) => `列“${header}”的编号校验位不符`);
  }
  return found.normalised === '' ? null : found.normalised;
}

function readStatus(values: RowValues, context: BodyContext): AdminLicence['status'] {
  const text = values.line('status');
  if (text === null) return null;
  const status = parseLicenceStatus(text, context.layout.statusEdition ?? '2018');
  if (status === null) {
    values.find('licence-status-unknown', 'status', (header) => `列“${header}”的内容${quoteCell(text)}不能识别`);
  }
  return status;
}

/**
 * The licence of a row, or null where a required cell is missing or bad (the findings say which).
 * @example readLicence(values, context)
 */
export function readLicence(values: RowValues, context: BodyContext): AdminLicence | null {
  const documentNumber = readDocumentNumber(values, 'documentNumber');
  const content = values.text('content');
  const decidedOn = values.date('decidedOn');
  const validFrom = values.date('validFrom');
  const validUntil = values.openDate('validUntil');
  const licensingAuthority = readAuthority(values);
  const licenceNumber = readLicenceNumber(values);
  const status = readStatus(values, context);
  if (documentNumber === null || content === null || decidedOn === null || licensingAuthority === null) return null;
  if (decidedOn > context.asOf) values.find('date-in-future', 'decidedOn', (header) => `“${header}”晚于今天`);
  if (validFrom !== null && validUntil !== null && validUntil !== 'long-term' && validUntil < validFrom) {
    values.find('date-order', 'validUntil', (header) => `“${header}”早于有效期自`);
  }
  return {
    documentTitle: values.line('documentTitle'),
    documentNumber,
    licenceCategory: values.line('licenceCategory'),
    certificateName: values.line('certificateName'),
    licenceNumber,
    content,
    decidedOn,
    validFrom,
    validUntil,
    licensingAuthority,
    status,
  };
}
