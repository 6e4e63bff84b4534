import { maskNumbers } from './mask-numbers.ts';

const LONGEST = 24;

/**
 * A cell's text as a message may repeat it: short, on one line, and with every run of seven or more digits masked, because a shifted
 * column can put an identity number or a telephone number anywhere.
 * @example quoteCell('2026-13-45') // '“2026-13-45”';  quoteCell('42122119900101001X') // '“［数字已遮蔽］”'
 */
export function quoteCell(text: string): string {
  const masked = maskNumbers(text.replaceAll(/\s+/gu, ' '));
  const shown = [...masked];
  return `“${shown.length > LONGEST ? `${shown.slice(0, LONGEST).join('')}…` : masked}”`;
}
