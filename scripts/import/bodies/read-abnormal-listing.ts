import type { AbnormalListing } from '#domain/records/abnormal-listing.ts';
import { parseAbnormalGround } from '../parse/parse-abnormal-ground.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import { readDocumentNumber } from './read-document-number.ts';

/**
 * The entry in the list of abnormal operations, or null where a required cell is missing or bad (the findings say which).
 * @example readAbnormalListing(values)
 */
export function readAbnormalListing(values: RowValues): AbnormalListing | null {
  const groundText = values.text('groundText');
  const listedOn = values.date('listedOn');
  const removedOn = values.date('removedOn');
  const listingAuthority = values.line('authority');
  if (groundText === null || listedOn === null || listingAuthority === null) return null;
  const ground = parseAbnormalGround(groundText);
  if (ground === null) {
    values.find('ground-unknown', 'groundText', (header) => {
      return `列“${header}”的内容${quoteCell(groundText)}不属于第四条所列情形`;
    });
  }
  if (removedOn !== null && removedOn < listedOn) {
    values.find('date-order', 'removedOn', (header) => `“${header}”早于列入日期`);
  }
  return {
    ground: ground ?? 'LEGACY',
    groundText,
    listedOn,
    listingAuthority,
    documentNumber: readDocumentNumber(values, 'documentNumber'),
    removedOn,
    removalReason: values.text('removalReason'),
    removalAuthority: values.line('removalAuthority'),
  };
}
