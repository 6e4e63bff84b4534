import fc from 'fast-check';

const OPERATORS = [' ', '"', "'", '*', '(', ')', ':', '^', '-', '{', '}', '%', '\0', '\u202E', '\u200B', '\uFEFF'];

/** Any text a request can hold: every code unit, so halves of surrogate pairs too, planes beyond the basic one, and what FTS5 and SQL read as operators. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x10000, max: 0x3ffff }).map((point) => String.fromCodePoint(point)),
      fc.integer({ min: 0x20, max: 0x7e }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...OPERATORS),
    ),
    { maxLength: 40 },
  )
  .map((all) => all.join(''));
