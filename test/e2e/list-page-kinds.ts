/** Kinds of pages of the lists, the key-field register and the rules: name, address, status. */
export const LIST_PAGE_KINDS: readonly (readonly [name: string, path: string, status: number])[] = [
  ['lists', '/lists', 200],
  ['list of penalties', '/lists/penalties', 200],
  ['list under filters', '/lists/penalties?region=421281&kind=FINE&order=oldest', 200],
  ['list without a match', '/lists/penalties?from=2031-01-01', 200],
  ['list with an ignored filter', '/lists/checks?region=000000', 200],
  ['abnormal list', '/lists/abnormal', 200],
  ['serious list', '/lists/serious', 200],
  ['sampling list', '/lists/sampling', 200],
  ['key fields', '/key-field', 200],
  ['register of a key field', '/key-field/food', 200],
  ['history of a key field', '/key-field/food/history', 200],
  ['rules', '/rules', 200],
];
