import type { FontFace } from './font-face.ts';

/** Text in lines that fit, and the size at which they do. */
export type FittedText = { size: number; lines: readonly string[] };

/** Where a text must fit: `width` and `sizes` in the units of the picture, sizes from the largest; so many lines at most. */
export type TextBox = { width: number; lines: number; sizes: readonly number[] };

/** Stands for a character the typeface has not: the mark printers set for a missing one (下駄). */
const MISSING = '〓';
const CUT = '…';
// In parts of the font size.
const STEP = 0.5;
// No line begins with what closes, or ends with what opens.
const CLOSING = /^[，。、；：？！）】》〉」』”’％%)\].,;:!?·…]$/u;
const OPENING = /^[（【《〈「『“‘([]$/u;
const WORD = /^[A-Za-z0-9_/:.@#?&=+~-]$/;

/**
 * The text as this typeface can show it: line ends and invisible characters are gone, and what it lacks is 〓.
 * @example drawableText('咸宁𰻞面馆', face) // '咸宁〓面馆'
 */
export function drawableText(text: string, face: FontFace): string {
  const clean = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}]/gu, '');
  return [...clean.trim()].map((character) => (face.has(character) ? character : MISSING)).join('');
}

/** What may not be parted: a word of letters and digits, or a character with the marks that cling to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const end = last?.at(-1) ?? '';
    const clings = CLOSING.test(character) || OPENING.test(end) || (WORD.test(character) && WORD.test(end));
    if (last !== undefined && clings) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

const widthOf = (text: string, face: FontFace): number =>
  [...text].reduce((sum, character) => sum + face.widthOf(character), 0);

/** Lines no wider than so many font sizes; a piece that is wider alone is parted anywhere. */
function linesOf(text: string, most: number, face: FontFace): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = piecesOf(text).flatMap((piece) => (widthOf(piece, face) > most ? [...piece] : [piece]));
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece.trimEnd(), face) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function cutLine(line: string, most: number, face: FontFace): string {
  const characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join('')}${CUT}`, face) > most) characters.pop();
  return `${characters.join('')}${CUT}`;
}

/** As many lines, as equal as they can be: no character stands alone on the last. */
function evenLines(text: string, most: number, face: FontFace): string[] {
  let lines = linesOf(text, most, face);
  for (let width = most - STEP; width > 0; width -= STEP) {
    const narrower = linesOf(text, width, face);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/**
 * Breaks a text into lines at the largest size at which it fits its box; at the smallest, what is too much is cut with an ellipsis.
 * @example fitText('咸宁市某某有限公司', face, { width: 600, lines: 2, sizes: [60, 48] }) // { size: 60, lines: ['咸宁市某某有限公司'] }
 */
export function fitText(text: string, face: FontFace, { width, lines: most, sizes }: TextBox): FittedText {
  const drawable = drawableText(text, face);
  const smallest = sizes.at(-1) ?? 16;
  for (const size of sizes) {
    const lines = linesOf(drawable, width / size, face);
    if (lines.length <= most) return { size, lines: evenLines(drawable, width / size, face) };
  }
  const lines = linesOf(drawable, width / smallest, face);
  const last = cutLine(lines.slice(most - 1).join(''), width / smallest, face);
  return { size: smallest, lines: [...lines.slice(0, most - 1), last] };
}
