import { placeHref } from '../use-place.ts';

/** The way to one record at the desk. */
export function RecordLink({ uscc, recordId, says }: { uscc: string; recordId: string; says: string }) {
  return <a href={placeHref('records', 'of', uscc, recordId)}>{says}</a>;
}
