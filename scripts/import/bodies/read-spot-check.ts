import type { SpotCheck } from '#domain/records/spot-check.ts';
import { parseCheckResults } from '../parse/parse-check-results.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';
import { readAuthority } from './read-authority.ts';
import { readDocumentNumber } from './read-document-number.ts';

/**
 * The spot check of a row, or null where a required cell is missing or bad (the findings say which).
 * @example readSpotCheck(values, context)
 */
export function readSpotCheck(values: RowValues, context: BodyContext): SpotCheck | null {
  const checkedOn = values.date('checkedOn');
  const publishedOn = values.date('publishedOn');
  const resultText = values.text('results');
  const checkingAuthority = readAuthority(values);
  const results = resultText === null ? null : parseCheckResults(resultText);
  if (resultText !== null && results === null) {
    values.find('check-result-unknown', 'results', (header) => {
      return `列“${header}”的内容${quoteCell(resultText)}不是标准检查结果`;
    });
  }
  if (checkedOn === null || resultText === null || results === null || checkingAuthority === null) return null;
  if (checkedOn > context.asOf) values.find('date-in-future', 'checkedOn', (header) => `“${header}”晚于今天`);
  return {
    checkNumber: values.line('checkNumber'),
    planName: values.line('planName'),
    checkKind: values.line('checkKind'),
    checkedOn,
    items: values.text('items'),
    results: [...results],
    resultText,
    checkingAuthority,
    penaltyDocumentNumber: readDocumentNumber(values, 'penaltyDocumentNumber'),
    publishedOn,
  };
}
