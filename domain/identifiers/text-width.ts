/**
 * Full-width ASCII (U+FF01–FF5E) and the ideographic space become their half-width forms; everything else is untouched.
 * Chinese input methods and office files mix the two, and a reader cannot see the difference.
 * @example toHalfWidth('９１４２－Ａ（中）') // '9142-A(中)'
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/**
 * Removes what has no appearance: control characters other than tab and line breaks (those are white space), zero-width
 * and bidirectional marks, the byte order mark, variation selectors, and halves of broken surrogate pairs.
 * @example stripInvisible('\uFEFF咸宁\u200B') // '咸宁'
 */
export function stripInvisible(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/gu, '');
}
