/** One failed item of a sampling test as the notice gives it. */
type FailedItem = { item: string; found: string | null; limit: string | null };

const JOINT = /[║‖∥｜|]/u;
const BETWEEN_ITEMS = /[\n;；]/u;

function parts(text: string | null, divider: RegExp): string[] {
  return (text ?? '')
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function blankAsNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '/' ? null : text;
}

function joinedItem(text: string): FailedItem[] {
  const [item, found, limit] = text.split(JOINT).map((part) => part.trim());
  return item === undefined || item === '' || item === '/'
    ? []
    : [{ item, found: blankAsNull(found), limit: blankAsNull(limit) }];
}

/** A line with at most three joined values is one item: a ; in it stands between the values of several samples (n=5). */
function itemsOfLine(line: string): FailedItem[] {
  if (line.split(JOINT).length <= 3) return joinedItem(line);
  const joined = parts(line, BETWEEN_ITEMS);
  const values = new Set(joined.map((part) => part.split(JOINT).length));
  return values.size === 1 && (values.has(2) || values.has(3))
    ? joined.flatMap(joinedItem)
    : [{ item: line, found: null, limit: null }];
}

/**
 * Reads a cell that joins item, found value and limit with ║, several items one below the other or set apart by ；. What cannot be taken
 * apart with certainty stays one item with its text unchanged, because a wrong pairing would be a false statement.
 * @example parseJoinedItems('菌落总数║12000CFU/g║≤10000CFU/g') // [{ item: '菌落总数', found: '12000CFU/g', limit: '≤10000CFU/g' }]
 */
export function parseJoinedItems(text: string): FailedItem[] {
  return parts(text, /\n/u).flatMap(itemsOfLine);
}

/**
 * Reads failed items from three cells. They are paired only when the cells hold equally many; otherwise they stay one item with the
 * cells' texts unchanged, because a wrong pairing would be a false statement.
 * @example parseFailedItems('霉菌；酵母', '200；90', '≤150；≤100') // two items
 */
export function parseFailedItems(item: string | null, found: string | null, limit: string | null): FailedItem[] {
  if (item === null) return [];
  const items = parts(item, BETWEEN_ITEMS);
  const founds = parts(found, BETWEEN_ITEMS);
  const limits = parts(limit, BETWEEN_ITEMS);
  const pairs = (values: string[]): boolean => values.length === 0 || values.length === items.length;
  if (items.length < 2 || !pairs(founds) || !pairs(limits)) return [{ item, found, limit }];
  return items.map((one, index) => ({ item: one, found: founds[index] ?? null, limit: limits[index] ?? null }));
}
