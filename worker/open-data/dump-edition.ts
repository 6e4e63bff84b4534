import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publicTable } from '../store/public-table.ts';

// To be raised with every change of a column, of the form of a profile (domain/profile.ts) or of the order of lines: files of the old form are made anew.
const FORM = 2;

/**
 * The edition of the files of open data: form, law and rules. Files of another edition are not served.
 * @example dumpEdition(xianning) // '2-public-5f1c09ab'
 */
export function dumpEdition(jurisdiction: Jurisdiction): string {
  return `${FORM}-${publicTable(jurisdiction)}`;
}
