/** The kinds of query the relevance bench asks, in the order of its table, and what each is. */
export const QUERY_KINDS = {
  full: 'full name',
  brackets: 'full name, brackets in another width or shape',
  identifier: 'code or number in any dress',
  'no-region': 'full name without its place',
  'two-characters': 'two neighbouring characters',
  prefix: 'beginning of the name',
  traditional: 'full name in traditional characters',
  'pinyin-joined': 'pinyin, joined',
  'pinyin-spaced': 'pinyin, spaced',
  'pinyin-initials': 'pinyin initials',
  'pinyin-mixed': 'characters and pinyin mixed',
  homophone: 'one character replaced by a homophone',
  dropped: 'one character dropped',
  transposed: 'two neighbours transposed',
  substituted: 'one character replaced by another',
  'two-errors': 'two errors at once',
  'short-error': 'short query (trade name, two characters of the trade) with one error',
  abbreviation: 'abbreviation',
  'short-name': 'short name (of trade name and trade a character each)',
  'former-name': 'former name',
  address: 'street and number of an address',
  'word-order': 'parts in another order',
  namesake: 'name that several bear',
  elsewhere: 'name of a namesake in another place',
  absent: 'name or number that nobody bears',
} as const satisfies Record<string, string>;

/** One of {@link QUERY_KINDS}. */
export type QueryKind = keyof typeof QUERY_KINDS;

/**
 * A query with what is right. `fits`: codes of every enterprise that fits it equally well and best, at most ten unless any hit
 * will do; none where nothing should be answered with confidence. `total`: how many names or former names hold the text,
 * counted one by one, where the text is such a run of characters.
 */
export type LabelledQuery = { kind: QueryKind; text: string; fits: ReadonlySet<string>; total: number | null };
