import type { NoticePlace } from '../store/notices.ts';

const PLACE = /^(\d{4}-\d{2}-\d{2})\.([0-9A-Za-z-]{1,64})$/;

/**
 * The cursor of a page of notices: the place after which it begins.
 * @example writeNoticeCursor({ publishOn: '2026-11-24', id: 'n-1' }) // '2026-11-24.n-1'
 */
export function writeNoticeCursor({ publishOn, id }: NoticePlace): string {
  return `${publishOn}.${id}`;
}

/** The place of a cursor; null: not one of ours. */
export function readNoticeCursor(cursor: string): NoticePlace | null {
  const [, publishOn, id] = PLACE.exec(cursor) ?? [];
  return publishOn === undefined || id === undefined ? null : { publishOn, id };
}
