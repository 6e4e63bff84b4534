import type { SeriousListing } from '#domain/records/serious-listing.ts';
import type { RowValues } from '../row-values.ts';
import { readDocumentNumber } from './read-document-number.ts';

/**
 * The entry in the list of seriously illegal and dishonest entities, or null where a required cell is missing or bad.
 * @example readSeriousListing(values)
 */
export function readSeriousListing(values: RowValues): SeriousListing | null {
  const groundText = values.text('groundText');
  const listedOn = values.date('listedOn');
  const banEndsOn = values.date('banEndsOn');
  const removedOn = values.date('removedOn');
  const listingAuthority = values.line('authority');
  if (groundText === null || listedOn === null || listingAuthority === null) return null;
  if (removedOn !== null && removedOn < listedOn) {
    values.find('date-order', 'removedOn', (header) => `“${header}”早于列入日期`);
  }
  return {
    groundText,
    groundArticle: values.line('groundArticle'),
    listedOn,
    listingAuthority,
    documentNumber: readDocumentNumber(values, 'documentNumber'),
    penaltyDocumentNumber: readDocumentNumber(values, 'penaltyDocumentNumber'),
    banEndsOn,
    removedOn,
    removalReason: values.text('removalReason'),
    removalAuthority: values.line('removalAuthority'),
  };
}
