import { ONE_RECORD } from '#site/text/zh-CN-desk-records.ts';

// How a body writes an end that no day sets.
const OPEN_END = 'long-term';

/**
 * What a member of a record says, as people write it; '' where it says nothing.
 * @example shownFact('long-term') // '长期'
 */
export function shownFact(value: string | null): string {
  return value === OPEN_END ? ONE_RECORD.openEnd : (value ?? '');
}

/**
 * What people wrote, as a record holds it; null: nothing.
 * @example writtenFact('长期') // 'long-term'
 */
export function writtenFact(text: string): string | null {
  const written = text.trim();
  if (written === '') return null;
  return written === ONE_RECORD.openEnd ? OPEN_END : text;
}
