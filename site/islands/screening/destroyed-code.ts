import { explainUscc, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { ListCell } from './list-cell.ts';

// A number of so many digits was a code, or an account: nothing else in a list of suppliers is as long.
const LONG = 1e14;

/**
 * Whether a spreadsheet took a code for a number: of its 18 characters only the first 15 are left, and nothing brings the others back.
 * @example isDestroyedCode({ text: '9.1421281E+17', isNumber: false }) // true
 */
export function isDestroyedCode({ text, isNumber }: ListCell): boolean {
  if (text === '') return false;
  if (isNumber) return Math.abs(Number(text)) >= LONG;
  return explainUscc(normaliseUscc(text)).kind === 'looks-like-number';
}
