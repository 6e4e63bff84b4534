/**
 * The shape of a table of words in any language: the same keys and the same functions, other texts. A key that one language lacks does not compile.
 * @example const NAMES: Translated<typeof CHINESE_NAMES> = { home: 'Home' };
 */
export type Translated<Table> = Table extends string
  ? string
  : Table extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Table extends readonly (infer Item)[]
      ? readonly Translated<Item>[]
      : Table extends object
        ? { readonly [Key in keyof Table]: Translated<Table[Key]> }
        : Table;
