import { normaliseDocumentNumber } from '#domain/identifiers/document-number.ts';
import type { Member } from '../layouts/column.ts';
import type { RowValues } from '../row-values.ts';

/**
 * A document number in its one writing, so that the same decision is the same record whatever brackets a file uses.
 * @example readDocumentNumber(values, 'documentNumber') // '赤壁市监处罚〔2025〕179号'
 */
export function readDocumentNumber(values: RowValues, member: Member): string | null {
  const text = values.line(member);
  if (text === null) return null;
  const number = normaliseDocumentNumber(text);
  return number === '' ? null : number;
}
